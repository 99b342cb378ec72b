/// A language model chooses the next step: one typed call at a time, checked before it is made.
/// Searching first and chains of calls to services are planned by code, since small models forget
/// the one and lose their way in the other.
@NullMarked
package perek.assistant.model.plan;

import org.jspecify.annotations.NullMarked;
