/// Surveys as trees of tiles on HEALPix cells (IVOA HiPS 1.0 and its draft 2.0): what a survey is,
/// whether it covers a place, and which tile shows it.
@NullMarked
package perek.tools.hips;

import org.jspecify.annotations.NullMarked;
