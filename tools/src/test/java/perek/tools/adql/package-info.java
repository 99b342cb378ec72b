/// What the tests of queries share: a made-up service and lists of queries.
@NullMarked
package perek.tools.adql;

import org.jspecify.annotations.NullMarked;
