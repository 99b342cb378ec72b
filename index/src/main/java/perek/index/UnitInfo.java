package perek.index;

/// A unit that is indexed.
///
/// @param corpus id of its corpus
/// @param path as in [perek.corpora.Reading#path()]
/// @param sourceHash as in [perek.corpora.Reading#sourceHash()]
/// @param passages it gave
public record UnitInfo(String corpus, String path, String sourceHash, int passages) {}
