/// Tests of examples that services give.
@NullMarked
package perek.tools.adql.example;

import org.jspecify.annotations.NullMarked;
