/// Pieces of datasets, cut and processed where they lie (IVOA SODA 1.0).
@NullMarked
package perek.tools.soda;

import org.jspecify.annotations.NullMarked;
