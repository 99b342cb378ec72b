/// Lays a query out: keywords in capitals, a line for each clause, subqueries indented, comments
/// kept (IVOA ADQL 2.1, section 2.1.7: only what stands in quotes has a case).
@NullMarked
package perek.tools.adql.print;

import org.jspecify.annotations.NullMarked;
