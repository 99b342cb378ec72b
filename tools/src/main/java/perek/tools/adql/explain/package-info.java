/// Says what a query asks for in plain words, each with its section of the standard (IVOA ADQL
/// 2.1).
@NullMarked
package perek.tools.adql.explain;

import org.jspecify.annotations.NullMarked;
