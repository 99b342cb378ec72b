/// Tests of what is read of a service's tables and language.
@NullMarked
package perek.tools.adql.schema;

import org.jspecify.annotations.NullMarked;
