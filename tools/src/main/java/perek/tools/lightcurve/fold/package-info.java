/// Light curves by phase.
@NullMarked
package perek.tools.lightcurve.fold;

import org.jspecify.annotations.NullMarked;
