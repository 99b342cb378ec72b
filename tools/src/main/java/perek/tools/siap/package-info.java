/// Images by Simple Image Access, version 1 (IVOA SIA 1.0) and version 2 (SIA 2.0). The two share a
/// name and little else, so they are two tools.
@NullMarked
package perek.tools.siap;

import org.jspecify.annotations.NullMarked;
