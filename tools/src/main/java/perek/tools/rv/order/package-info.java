/// One order met with another of the same wavelengths by least squares: flux = polynomial x
/// template at shifted wavelengths (Anglada-Escudé and Butler 2012, ApJS 200, 15). Used for stars
/// against templates and for calibration light against a reference.
@NullMarked
package perek.tools.rv.order;

import org.jspecify.annotations.NullMarked;
