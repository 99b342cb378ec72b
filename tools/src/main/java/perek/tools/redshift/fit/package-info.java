/// Chi-square of templates over redshifts: a scan by whole pixels, minima refined by parabolas, and
/// how far its differences can be trusted.
@NullMarked
package perek.tools.redshift.fit;

import org.jspecify.annotations.NullMarked;
