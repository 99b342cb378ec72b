package perek.corpora.library;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import perek.corpora.source.Courier;
import perek.corpora.source.Source;

/// What a corpus is: who publishes it, where it comes from, how it is kept fresh.
///
/// @param id lower-case letters, digits and `-`, at most 64; names its folder
/// @param licence as the publisher states it; `unknown` where nothing is stated
/// @param sources at least one
public record Manifest(
    String id,
    String title,
    String publisher,
    String licence,
    Refresh refresh,
    List<Source> sources) {

  /// What an id looks like.
  static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

  /// How and how often a corpus is brought up to date.
  ///
  /// @param everyDays after which an update is due; 0 for never
  public record Refresh(Courier.Again how, int everyDays) {

    /// Monthly, what has changed.
    public static final Refresh DEFAULT = new Refresh(Courier.Again.IF_CHANGED, 30);

    public Refresh {
      if (everyDays < 0)
        throw new IllegalArgumentException("everyDays is " + everyDays + ", not >= 0");
    }

    /// True where the last update is longer ago than it should be.
    public boolean isDue(Instant updated, Instant now) {
      return everyDays > 0 && updated.plus(Duration.ofDays(everyDays)).isBefore(now);
    }
  }

  public Manifest {
    if (!id.matches(ID))
      throw new IllegalArgumentException("corpus id '" + id + "' does not match " + ID);
    if (sources.isEmpty()) throw new IllegalArgumentException("corpus " + id + " has no source");
    sources = List.copyOf(sources);
  }
}
