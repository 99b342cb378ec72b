/// Velocities of spectra against a template: a spectrum of the same star or of one like it. Where
/// it lies is found by a cross-correlation in the logarithm of wavelength (Tonry and Davis 1979, AJ
/// 84, 1511), each order is then met by least squares (Anglada-Escudé and Butler 2012, ApJS 200,
/// 15; Zechmeister et al. 2018, A&A 609, A12), and the orders are averaged by their weights.
/// Velocities in km/s, away from us positive.
@NullMarked
package perek.tools.rv.template;

import org.jspecify.annotations.NullMarked;
