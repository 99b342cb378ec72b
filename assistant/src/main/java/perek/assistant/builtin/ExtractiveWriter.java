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
    return atOnce(task, trail, listening)
        .orElseGet(() -> extracted(task.understood(), trail.evidence(Evidence.Found.class)));
  }

  @Override
  public Optional<Draft> atOnce(Task task, Trail trail, Listening listening) {
    return switch (task.heard()) {
      case Heard.Wants(Wish wish) -> Optional.of(DataWriter.write(wish, task, trail));
      case Heard.Greets(String reply) -> Optional.of(new Draft.Greeting(reply));
      case Heard.Refuses(String why, String next) -> Optional.of(new Draft.Insufficient(why, next));
      case Heard.Asks _, Heard.Reads _ -> unread(task.understood(), trail);
    };
  }

  /// A conversion, or why the documents do not answer.
  private static Optional<Draft> unread(String understood, Trail trail) {
    List<Evidence.Found> found = trail.evidence(Evidence.Found.class);
    Optional<Evidence.Failed> failed = trail.evidence(Evidence.Failed.class).stream().findFirst();
    if (found.isEmpty() && failed.isPresent()) {
      return Optional.of(
          new Draft.Insufficient(
              failed.get().tried() + " failed: " + failed.get().reason(),
              "Mend what the message names and ask again."));
    }
    List<Claim> converted = converted(trail, found);
    if (!converted.isEmpty()) return Optional.of(new Draft.Claims(converted));
    return Sufficiency.lacks(understood, found).map(d -> d);
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
