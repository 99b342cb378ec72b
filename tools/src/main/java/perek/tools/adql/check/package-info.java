/// Judges a query: names against what the service has, functions and their arguments, types, units
/// and UCDs, grouping, and the optional parts that the service declares (IVOA ADQL 2.1; TAPRegExt
/// 1.0, section 2.3).
@NullMarked
package perek.tools.adql.check;

import org.jspecify.annotations.NullMarked;
