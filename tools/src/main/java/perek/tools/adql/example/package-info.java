/// Queries that a service gives as examples (DALI 1.1, section 2.3; TAP 1.1, section 2.4.2).
@NullMarked
package perek.tools.adql.example;

import org.jspecify.annotations.NullMarked;
