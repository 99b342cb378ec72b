/// What is wrong with a query: where, why, and what to write instead. Every fault is a value; none
/// is thrown (habits of the house; positions as compilers tell them).
@NullMarked
package perek.tools.adql.problem;

import org.jspecify.annotations.NullMarked;
