/// A language model fills the plan of a query: it is shown the tables that a question may speak of
/// and replies with JSON that fits a schema. What it names is looked up, numbers and places are
/// read from the words of the question that it points at, and the plan goes the way of one that
/// rules filled: the same draft, the same look at words that nobody read, the same printing.
@NullMarked
package perek.assistant.adql.fill;

import org.jspecify.annotations.NullMarked;
