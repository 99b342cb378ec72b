/// A query as a typed plan, and how it is written in ADQL (ADQL 2.1, section 2), valid by
/// construction.
@NullMarked
package perek.assistant.adql.plan;

import org.jspecify.annotations.NullMarked;
