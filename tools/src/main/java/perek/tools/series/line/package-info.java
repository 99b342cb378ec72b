/// A line in time: spectra of one object brought into one medium and frame, over their continua,
/// and measured one by one (equivalent width, V/R, velocity), with pictures and a table whose times
/// say their system (TIMESYS, VOTable 1.4).
@NullMarked
package perek.tools.series.line;

import org.jspecify.annotations.NullMarked;
