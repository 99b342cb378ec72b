/// Tests of what is said of the cost of a query.
@NullMarked
package perek.tools.adql.cost;

import org.jspecify.annotations.NullMarked;
