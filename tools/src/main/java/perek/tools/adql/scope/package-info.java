/// Which names mean what at a place of a query: tables, their columns, aliases, results of WITH and
/// of subqueries, and those of the query around (IVOA ADQL 2.1, section 2.2; SQL 92, section 6.3).
@NullMarked
package perek.tools.adql.scope;

import org.jspecify.annotations.NullMarked;
