/// What was learnt: a forest over features, calibrated; quantities with intervals; how far a
/// spectrum lies from all that was seen; and the file that holds it, which names the recipe of its
/// features. Confidences are calibrated by a power (temperature scaling, Guo et al. 2017),
/// intervals by split conformal prediction over stars (Lei et al. 2018, JASA 113, 1094).
@NullMarked
package perek.tools.classify.model;

import org.jspecify.annotations.NullMarked;
