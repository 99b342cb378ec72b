/// From words to a command: options, arguments, misuse with the nearest name, help.
///
/// Spring Shell's own parser joins the words of a command line with blanks and splits them again,
/// which breaks questions; here its [org.springframework.shell.core.command.ParsedInput] is filled
/// from the words themselves.
@NullMarked
package perek.shell.line;

import org.jspecify.annotations.NullMarked;
