/// What a check of a query found, for people and as JSON.
@NullMarked
package perek.shell.adql.problem;

import org.jspecify.annotations.NullMarked;
