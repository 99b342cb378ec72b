package perek.assistant.builtin;

import java.util.List;
import java.util.Optional;
import perek.assistant.Listening;
import perek.assistant.Task;
import perek.assistant.Writer;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;
import perek.assistant.talk.Heard;
import perek.assistant.talk.Wish;
import perek.assistant.vo.DataWriter;
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
  public Draft write(Task task, Trail trail, Listening listening) {
    return switch (task.heard()) {
      case Heard.Wants(Wish wish) -> DataWriter.write(wish, task, trail);
      case Heard.Greets(String reply) -> new Draft.Greeting(reply);
      case Heard.Refuses(String why, String next) -> new Draft.Insufficient(why, next);
      case Heard.Asks _, Heard.Reads _ -> read(task.understood(), trail);
    };
  }

  private Draft read(String understood, Trail trail) {
    List<Evidence.Found> found = trail.evidence(Evidence.Found.class);
    Optional<Evidence.Failed> failed = trail.evidence(Evidence.Failed.class).stream().findFirst();
    if (found.isEmpty() && failed.isPresent()) {
      return new Draft.Insufficient(
          failed.get().tried() + " failed: " + failed.get().reason(),
          "Mend what the message names and ask again.");
    }
    List<Claim> converted = converted(trail, found);
    if (!converted.isEmpty()) return new Draft.Claims(converted);
    return Sufficiency.lacks(understood, found)
        .<Draft>map(d -> d)
        .orElseGet(() -> extracted(understood, found));
  }

  private static List<Claim> converted(Trail trail, List<Evidence.Found> found) {
    return trail.evidence(Evidence.Calculated.class).stream()
        .flatMap(c -> Conversion.claims(c, found).stream())
        .distinct()
        .toList();
  }

  private Draft extracted(String understood, List<Evidence.Found> found) {
    List<String> topics = Topic.named(understood);
    Selection selection =
        new Selection(ranker.rank(understood, found.stream().limit(PASSAGES).toList()));
    boolean compared = topics.size() > 1 && Topic.compared(understood);
    if (topics.size() > 1) {
      topics.forEach(t -> selection.add(best(t, compared ? Topic.whatIs(t) : understood, found)));
    }
    selection.fill(s -> !compared || Topic.named(s).containsAll(topics));
    return new Draft.Claims(selection.claims());
  }

  /// The best sentence on one of several standards, from passages that are cited as it.
  private Optional<SentenceRanker.Ranked> best(
      String topic, String question, List<Evidence.Found> found) {
    List<Evidence.Found> own =
        found.stream()
            .filter(f -> f.hit().passage().document().id().equals(topic))
            .limit(PASSAGES)
            .toList();
    return ranker.rank(question, own).stream().filter(r -> r.span().standsAlone()).findFirst();
  }
}
