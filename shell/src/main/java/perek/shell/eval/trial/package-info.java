/// Planners and writers compared on conversations whose right way is known: the command, its report
/// in Markdown and JSON, and its picture.
@NullMarked
package perek.shell.eval.trial;

import org.jspecify.annotations.NullMarked;
