/// Active learning: a pool of spectra, of which those are labelled first from which a learner
/// learns most (Settles 2009; for spectra Škoda, Podsztavek & Tvrdík 2020, A&A 643, A122).
@NullMarked
package perek.tools.pool;

import org.jspecify.annotations.NullMarked;
