/// Tests of the commands on queries.
@NullMarked
package perek.shell.adql;

import org.jspecify.annotations.NullMarked;
