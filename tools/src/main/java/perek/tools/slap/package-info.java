/// Spectral lines by the Simple Line Access Protocol (IVOA SLAP 1.0). For lists of lines in TAP
/// tables, which is what newer services offer, see LineTAP in `perek.tools.model`.
@NullMarked
package perek.tools.slap;

import org.jspecify.annotations.NullMarked;
