/// Whether a service is up, in its own words (IVOA VOSI 1.1, section 2.2).
@NullMarked
package perek.tools.vosi;

import org.jspecify.annotations.NullMarked;
