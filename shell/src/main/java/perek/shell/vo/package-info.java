/// Commands that ask services of the Virtual Observatory: a line becomes a typed call, its outcome
/// a table on the terminal or JSON, and on demand the protocol behind it.
@NullMarked
package perek.shell.vo;

import org.jspecify.annotations.NullMarked;
