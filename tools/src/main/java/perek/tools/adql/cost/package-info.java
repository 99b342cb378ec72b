/// What a query will cost: whether it is bounded, which index it can use, how many rows it looks
/// at, whether it should go as a job (IVOA ADQL 2.1, section 4.2.7; TAP 1.1, section 2.3).
@NullMarked
package perek.tools.adql.cost;

import org.jspecify.annotations.NullMarked;
