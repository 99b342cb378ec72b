/// Which tables and columns a question may speak of, by names, descriptions, UCDs, units and values
/// (TAP 1.1, section 4).
@NullMarked
package perek.assistant.adql.scope;

import org.jspecify.annotations.NullMarked;
