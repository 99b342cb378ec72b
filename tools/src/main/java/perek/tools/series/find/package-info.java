/// Spectra of one object from files and from services: searched (SSA 1.1), cut to the band where
/// the service cuts (SODA 1.0), downloaded else.
@NullMarked
package perek.tools.series.find;

import org.jspecify.annotations.NullMarked;
