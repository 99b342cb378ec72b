/// Tests of repairs.
@NullMarked
package perek.tools.adql.repair;

import org.jspecify.annotations.NullMarked;
