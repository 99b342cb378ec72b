/// Scores of labels, confidences and intervals on spectra whose truth is known, each with an
/// interval from stars drawn again (percentile bootstrap, 1,000 times, with a fixed seed).
@NullMarked
package perek.tools.classify.score;

import org.jspecify.annotations.NullMarked;
