package perek.assistant.eval.trial;

import perek.assistant.eval.gold.Trial;

/// How a contestant did in one conversation.
///
/// @param right whether all was right
/// @param tool whether the right tools were called, whatever the arguments; as `right` where none
///   are looked at
/// @param got what was done, for people
/// @param cites what the answer cites
/// @param tokens that language models read and wrote for the last question; 0 without one
/// @param millis that the last question took
public record Result(
    Trial trial, boolean right, boolean tool, String got, Cites cites, long tokens, long millis) {}
