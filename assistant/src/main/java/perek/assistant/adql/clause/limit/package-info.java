/// Limits of columns: numbers with units, ranges, comparisons in words, of one column with another
/// and with bodies of the Solar System (ADQL 2.1, section 2.2.3).
@NullMarked
package perek.assistant.adql.clause.limit;

import org.jspecify.annotations.NullMarked;
