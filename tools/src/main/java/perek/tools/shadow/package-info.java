/// A planet before a turning star: the Rossiter-McLaughlin curve of velocities (Ohta, Taruya and
/// Suto 2005, ApJ 622, 1118, first moments by summing over the planet's disc) and the Doppler
/// shadow in cross-correlation functions (Collier Cameron et al. 2010, MNRAS 403, 151; Cegla et al.
/// 2016, A&A 588, A127). The angle lambda goes from the projected axis of the orbit to that of the
/// star, with the signs of Cegla et al. 2016. Circular orbits, rigid rotation, no convection.
@NullMarked
package perek.tools.shadow;

import org.jspecify.annotations.NullMarked;
