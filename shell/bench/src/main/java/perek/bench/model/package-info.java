/// What Perek adds to the time of a language model, measured beside a model whose pace is known.
@NullMarked
package perek.bench.model;

import org.jspecify.annotations.NullMarked;
