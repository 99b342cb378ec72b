/// What a question wants of the Virtual Observatory, told by rules and by examples: which kind of
/// thing, under which constraints, and how a follow-up changes them.
@NullMarked
package perek.assistant.talk;

import org.jspecify.annotations.NullMarked;
