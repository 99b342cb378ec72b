/// Catalogue rows in a cone (IVOA Simple Cone Search 1.03).
@NullMarked
package perek.tools.scs;

import org.jspecify.annotations.NullMarked;
