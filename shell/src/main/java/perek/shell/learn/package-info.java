/// `perek learn`: labelling the spectra from which a learner learns most.
@NullMarked
package perek.shell.learn;

import org.jspecify.annotations.NullMarked;
