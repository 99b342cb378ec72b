/// The lines of commands that ask TAP services: by ADQL, by searches that are written as ADQL, and
/// about their jobs.
@NullMarked
package perek.shell.vo.tap;

import org.jspecify.annotations.NullMarked;
