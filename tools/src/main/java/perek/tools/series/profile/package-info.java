/// Profiles of one line at several times, on one grid of velocities: their mean, how much each
/// pixel varies (Fullerton, Gies and Bolton 1996, ApJS 103, 475), shifts against each other (Zucker
/// 2003, MNRAS 342, 1291), and profiles by phase.
@NullMarked
package perek.tools.series.profile;

import org.jspecify.annotations.NullMarked;
