/// The commands of `perek eval`: how well Perek finds and answers, in numbers.
@NullMarked
package perek.shell.eval;

import org.jspecify.annotations.NullMarked;
