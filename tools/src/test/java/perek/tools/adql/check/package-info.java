/// Tests of the checker: what is accepted, what is refused and where.
@NullMarked
package perek.tools.adql.check;

import org.jspecify.annotations.NullMarked;
