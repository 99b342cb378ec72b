/// Searches for periods, beside astropy's.
@NullMarked
package perek.bench.period;

import org.jspecify.annotations.NullMarked;
