/// Second opinions on a redshift: cross-correlation, lines, Bayesian evidence; and what is to be
/// warned of.
@NullMarked
package perek.tools.redshift.opinion;

import org.jspecify.annotations.NullMarked;
