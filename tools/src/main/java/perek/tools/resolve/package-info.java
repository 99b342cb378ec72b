/// Where an object is: coordinates in the usual forms, names by CDS's Sesame (Simbad, NED, VizieR),
/// or a small table of bright and famous objects where there is no network.
///
/// All positions are ICRS in degrees at epoch J2000. The rotation from galactic coordinates is that
/// of the Hipparcos Catalogue (ESA SP-1200, volume 1, section 1.5.3).
@NullMarked
package perek.tools.resolve;

import org.jspecify.annotations.NullMarked;
