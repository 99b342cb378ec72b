/// Tests of rules that need the schema of a service.
@NullMarked
package perek.tools.adql.rule;

import org.jspecify.annotations.NullMarked;
