/// Tests of the explanation of queries.
@NullMarked
package perek.tools.adql.explain;

import org.jspecify.annotations.NullMarked;
