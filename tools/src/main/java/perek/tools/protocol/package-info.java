/// The protocols as tables: each standard's parameters with section and meaning, and how a request
/// would be made without Perek.
@NullMarked
package perek.tools.protocol;

import org.jspecify.annotations.NullMarked;
