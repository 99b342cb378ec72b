/// Commands on queries in ADQL: check and repair them, lay them out, explain them, and see what a
/// service has to ask for (IVOA ADQL 2.1; TAP 1.1).
@NullMarked
package perek.shell.adql;

import org.jspecify.annotations.NullMarked;
