/// Single rules of the language: what names mean, what functions take, what may be grouped and
/// compared (IVOA ADQL 2.1; SQL 92, 7.9; VOUnits 1.0; UCD1+).
@NullMarked
package perek.tools.adql.rule;

import org.jspecify.annotations.NullMarked;
