/// Times and their scales: UTC, TAI, TT and TDB (SOFA's time scales; leap seconds of the IERS).
@NullMarked
package perek.tools.rv.time;

import org.jspecify.annotations.NullMarked;
