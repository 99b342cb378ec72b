/// The last stage of a search: the first of a ranking are read together with the question by a
/// cross-encoder, and stand in the order of its scores. Off unless the user names a model.
@NullMarked
package perek.index.cross;

import org.jspecify.annotations.NullMarked;
