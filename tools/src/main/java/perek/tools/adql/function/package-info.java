/// The functions that ADQL has of its own, with their arguments (IVOA ADQL 2.1, sections 2.3 and
/// 4).
@NullMarked
package perek.tools.adql.function;

import org.jspecify.annotations.NullMarked;
