/// Coverages of the sky as sets of HEALPix cells (IVOA MOC 2.0, space only; Górski et al. 2005 for
/// HEALPix): read from FITS, ASCII and JSON, asked whether they hold a place or reach a circle,
/// united and intersected. Places are ICRS degrees, unless the file is in another frame.
@NullMarked
package perek.tools.moc;

import org.jspecify.annotations.NullMarked;
