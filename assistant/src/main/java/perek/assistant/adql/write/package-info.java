/// From what was read of a question to a query: the tables that fit it best are chosen, every word
/// is accounted for, and the plan is put together (ADQL 2.1, section 2).
@NullMarked
package perek.assistant.adql.write;

import org.jspecify.annotations.NullMarked;
