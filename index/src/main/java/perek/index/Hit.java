package perek.index;

import org.jspecify.annotations.Nullable;
import perek.corpora.Passage;

/// A passage that was found.
///
/// @param passage what was found
/// @param score of both stages, comparable within one search only; a cross-encoder orders hits but
///   leaves it
/// @param cosine similarity of the passage and the vector looked for, from -1 to 1; null where the
///   passage has no vector yet
/// @param coverage share of the question's content words (weighted by rarity) that stand in the
///   passage, from 0 to 1
/// @param lacks rarity of the rarest of those words that the passage does not hold, from 0 (it
///   holds all) to 1 (a word that no passage of the index holds)
public record Hit(
    Passage passage, double score, @Nullable Double cosine, double coverage, double lacks) {}
