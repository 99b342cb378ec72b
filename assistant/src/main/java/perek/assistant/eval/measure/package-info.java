/// Numbers that say how good a ranking is, each with a bootstrap interval, and the difference of
/// two on the same questions (Sakai 2006, doi:10.1145/1148170.1148261; Smucker, Allan and
/// Carterette 2007, doi:10.1145/1321440.1321528).
@NullMarked
package perek.assistant.eval.measure;

import org.jspecify.annotations.NullMarked;
