/// What single services refuse although the standard allows it: data, not code, that users extend
/// (the file `dialects.txt` says how; IVOA ADQL 2.1 is what they differ from).
@NullMarked
package perek.tools.adql.dialect;

import org.jspecify.annotations.NullMarked;
