/// Things of the sky and the names they go by, as hierarchies: object types of SIMBAD and concepts
/// on stars and exoplanets. A question that names one is searched for its other names as well, and
/// for the things just below it.
@NullMarked
package perek.index.concept;

import org.jspecify.annotations.NullMarked;
