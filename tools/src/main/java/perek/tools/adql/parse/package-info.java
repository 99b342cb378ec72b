/// Reads a query by descending through the grammar (IVOA ADQL 2.1, appendix A), tells all faults at
/// once, and goes on after each. Limits of length, tokens and depth stand before everything, so
/// that no text whatever makes it slow or throws it.
@NullMarked
package perek.tools.adql.parse;

import org.jspecify.annotations.NullMarked;
