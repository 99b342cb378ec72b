/// Characters and words of ADQL: tokens, reserved words, identifiers and names that resemble each
/// other (IVOA ADQL 2.1, section 2.1).
@NullMarked
package perek.tools.adql.text;

import org.jspecify.annotations.NullMarked;
