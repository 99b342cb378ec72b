/// What a query says, as a tree of records that remember where they stand (IVOA ADQL 2.1, appendix
/// A). Chains of operators, joins and sets are flat lists, so that depth is that of the brackets.
@NullMarked
package perek.tools.adql.tree;

import org.jspecify.annotations.NullMarked;
