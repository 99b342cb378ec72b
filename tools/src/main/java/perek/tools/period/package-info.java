/// Periods in unevenly spaced series: the generalised Lomb-Scargle periodogram (Zechmeister and
/// Kürster 2009, A&A 496, 577), summed exactly, with false-alarm probabilities (Baluev 2008, MNRAS
/// 385, 1279), window function and aliases. Frequencies are 1/day, power is in the standard
/// normalisation: the part of chi² that a sinusoid takes away.
@NullMarked
package perek.tools.period;

import org.jspecify.annotations.NullMarked;
