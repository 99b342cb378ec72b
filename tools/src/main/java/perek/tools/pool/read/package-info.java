/// Pools of spectra as they lie on disk: a matrix with its labels, or a folder of files.
@NullMarked
package perek.tools.pool.read;

import org.jspecify.annotations.NullMarked;
