/// Questions in ADQL to tables, at once or as a job (IVOA TAP 1.1, UWS 1.1).
@NullMarked
package perek.tools.tap;

import org.jspecify.annotations.NullMarked;
