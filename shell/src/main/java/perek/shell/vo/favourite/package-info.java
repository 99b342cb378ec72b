/// Services that the user wants to have at hand, under names and tags: `--service @name` and
/// `--service @tag` stand for their addresses in every command.
@NullMarked
package perek.shell.vo.favourite;

import org.jspecify.annotations.NullMarked;
