/// Training and judging of training: examples from folders of data, forests with calibration from
/// folds inside the training set, folds grouped by star.
@NullMarked
package perek.tools.classify.learn;

import org.jspecify.annotations.NullMarked;
