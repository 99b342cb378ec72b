package perek.index.rank;

import java.util.List;
import java.util.Map;
import perek.index.rank.SecondStage.Ranked;
import perek.index.search.Terms;

/// What both legs gave, and the order it was brought into.
///
/// @param terms that the text leg looked for
/// @param text score by document number
/// @param cosines of the nearest passages, and of those found by text
/// @param nearest worst cosine among the nearest
/// @param ranked best first
public record Ranking(
    Terms terms,
    Map<Integer, Double> text,
    Map<Integer, Double> cosines,
    double nearest,
    List<Ranked> ranked) {}
