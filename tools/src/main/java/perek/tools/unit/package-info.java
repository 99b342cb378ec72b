/// Quantities as people write them, and their conversion into the unit that a protocol wants.
///
/// Spectral quantities are converted into wavelength in vacuum by λ = c/ν = hc/E = 1/σ with the
/// exact SI constants of the BIPM's SI brochure (9th edition, 2019); angles and times by their
/// definitions in VOUnits 1.1. No unit hides an air-to-vacuum shift: a wavelength stays in the
/// medium in which it was given, and whoever asks must say which; [perek.tools.unit.AirFormula]
/// converts between the two. All classes are immutable.
@NullMarked
package perek.tools.unit;

import org.jspecify.annotations.NullMarked;
