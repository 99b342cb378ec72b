/// Questions to queries: tables and columns of a service are found by what they measure, a typed
/// plan is filled by rules, and ADQL (ADQL 2.1) is printed from it; what the service cannot answer
/// is refused with the nearest there is.
@NullMarked
package perek.assistant.adql;

import org.jspecify.annotations.NullMarked;
