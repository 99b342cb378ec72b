/// Classification of spectra as a tool: types of stars with temperature, gravity and metallicity,
/// profiles of H-alpha, kinds of objects. Each answer says how sure it is, whether it would rather
/// not answer, how strange the spectrum is to it, and which wavelengths decided.
@NullMarked
package perek.tools.classify;

import org.jspecify.annotations.NullMarked;
