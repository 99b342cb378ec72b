/// What astronomers call quantities, and by which utypes (ObsCore 1.1, SSA 1.1), UCDs (UCD1+ 1.6,
/// and the older ones that Cone Search 1.03 and SIA 1.0 prescribe) and names columns say that they
/// hold them. Two tables beside this package, to be grown by lines.
@NullMarked
package perek.tools.table.words;

import org.jspecify.annotations.NullMarked;
