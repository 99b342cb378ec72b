package perek.index;

import perek.index.search.Explanation;

/// A passage that was found, and why it stands where it does.
public record Explained(Hit hit, Explanation why) {}
