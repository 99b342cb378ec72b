/// Readers of the parts of a question, each taking the words that it understands: regions, limits,
/// times, groups, order, what is absent, what is given (ADQL 2.1, sections 2.2 to 2.4 and 4).
@NullMarked
package perek.assistant.adql.clause;

import org.jspecify.annotations.NullMarked;
