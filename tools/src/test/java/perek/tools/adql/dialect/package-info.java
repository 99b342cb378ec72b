/// Tests of what single services refuse.
@NullMarked
package perek.tools.adql.dialect;

import org.jspecify.annotations.NullMarked;
