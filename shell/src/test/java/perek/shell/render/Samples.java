package perek.shell.render;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perek.assistant.Answer;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.index.Hit;

/// Answers and hits made by hand.
final class Samples {

  static final Passage BAND =
      new Passage(
          new Document(
              "SSA",
              "Simple Spectral Access",
              "1.1",
              "2012-02-10",
              "REC",
              null,
              "https://x.org/SSA",
              List.of()),
          "SSA/SSA.html",
          List.of("4 QueryData", "4.1.1.3 BAND"),
          "band",
          "BAND is given in metres.");

  static final Passage BARE =
      new Passage(
          new Document("note.md", "Note", null, null, null, null, null, List.of()),
          "note.md",
          List.of(),
          null,
          "A passage without anything.");

  private Samples() {}

  static Hit hit(Passage passage) {
    return new Hit(passage, 0.5, null, 1, 0);
  }

  static Answer answered() {
    Claim claim = Claim.extracted(new Claim.Quote("p1", BAND.text()));
    return answer(Answer.Verdict.ANSWERED, List.of(claim), "", null);
  }

  static Answer abstained() {
    return answer(Answer.Verdict.ABSTAINED, List.of(), "Ask otherwise.", "nothing fits");
  }

  private static Answer answer(
      Answer.Verdict verdict, List<Claim> claims, String text, @Nullable String reason) {
    return new Answer(
        "a1",
        "What unit has BAND?",
        "What unit has BAND?",
        verdict,
        claims,
        text,
        reason,
        List.of(),
        "built-in (no language model)",
        trail(),
        12);
  }

  private static Trail trail() {
    Trail trail = new Trail();
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("query", "BAND unit");
    arguments.put("k", 12);
    Step step = new Step.Search("BAND unit", 12);
    trail.add(
        new Trail.Taken(step, "search", "search", arguments, null, 2L, null, true, null, 7),
        List.of(new Evidence.Found("p1", Instant.EPOCH, hit(BAND), "BAND unit")));
    return trail;
  }
}
