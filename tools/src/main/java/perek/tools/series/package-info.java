/// Series of radial velocities against time, and the files that hold them: tables of text with
/// time, velocity and error, with or without names of columns, as the NASA Exoplanet Archive and
/// papers give them. Velocities in m/s here, whatever the file has.
@NullMarked
package perek.tools.series;

import org.jspecify.annotations.NullMarked;
