package perek.assistant.builtin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import perek.assistant.Writer;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;
import perek.index.Embedder;

/// Answers with the sentences that answer, word for word, each with its source; conversions come
/// first.
public final class ExtractiveWriter implements Writer {

  static final String MODEL = "built-in (no language model)";
  private static final int PASSAGES = 10;

  private final SentenceRanker ranker;

  public ExtractiveWriter(Embedder embedder) {
    this.ranker = new SentenceRanker(embedder);
  }

  @Override
  public String model() {
    return MODEL;
  }

  @Override
  public Draft write(String understood, Trail trail) {
    List<Evidence.Found> found = trail.evidence(Evidence.Found.class);
    Optional<Evidence.Failed> failed = trail.evidence(Evidence.Failed.class).stream().findFirst();
    if (found.isEmpty() && failed.isPresent()) {
      return new Draft.Insufficient(
          failed.get().tried() + " failed: " + failed.get().reason(),
          "Mend what the message names and ask again.");
    }
    return Sufficiency.lacks(understood, found)
        .<Draft>map(d -> d)
        .orElseGet(() -> claims(understood, trail, found));
  }

  private Draft claims(String understood, Trail trail, List<Evidence.Found> found) {
    List<SentenceRanker.Ranked> ranked =
        ranker.rank(understood, found.stream().limit(PASSAGES).toList());
    SequencedSet<Claim> claims = new LinkedHashSet<>();
    for (Evidence.Calculated calculated : trail.evidence(Evidence.Calculated.class)) {
      claims.addAll(Conversion.claims(calculated, found));
    }
    if (claims.isEmpty()) {
      claims.addAll(Selection.of(ranked, Topic.named(understood)));
    }
    return new Draft.Claims(new ArrayList<>(claims));
  }
}
