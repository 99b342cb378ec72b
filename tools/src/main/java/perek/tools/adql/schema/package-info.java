/// What a TAP service has: tables, columns, keys, and the ADQL that it understands (IVOA VOSI 1.1,
/// section 2.3; TAPRegExt 1.0, section 2; TAP 1.1, section 4).
@NullMarked
package perek.tools.adql.schema;

import org.jspecify.annotations.NullMarked;
