/// The stages that need no language model: rules that plan, and sentences that are extracted and
/// joined.
///
/// Nothing here is tuned to a question: the tables name standards, their aliases and their
/// parameters, and the rest is measured on the text that was found. All classes are immutable and
/// safe for use by several threads.
@NullMarked
package perek.assistant.builtin;

import org.jspecify.annotations.NullMarked;
