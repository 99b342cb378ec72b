/// A question as tokens over tables: amounts, and mentions of columns, values and tables (TAP 1.1,
/// section 4), with what was understood so far.
@NullMarked
package perek.assistant.adql.read;

import org.jspecify.annotations.NullMarked;
