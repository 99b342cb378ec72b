/// Where an orbit may lie: a scan of period, eccentricity and time of periastron, at each of which
/// the rest of a Keplerian orbit is linear and solved exactly (as Wright and Howard 2009, ApJS 182,
/// 205, separate it). Eccentric orbits, which sinusoids miss, are found so. Here is Kepler's
/// equation too.
@NullMarked
package perek.tools.orbit.search;

import org.jspecify.annotations.NullMarked;
