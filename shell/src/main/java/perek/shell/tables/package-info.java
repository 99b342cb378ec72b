/// Commands on tables that lie on disk, and between Perek and other programs on the desk: no
/// service is asked.
@NullMarked
package perek.shell.tables;

import org.jspecify.annotations.NullMarked;
