/// Language models: what is asked of one and what comes back, whatever server it runs on.
///
/// `wire` speaks to model servers, `shelf` finds them and chooses, `plan` lets a model fill typed
/// calls, `write` lets it write prose that is checked sentence by sentence.
@NullMarked
package perek.assistant.model;

import org.jspecify.annotations.NullMarked;
