package perek.assistant;

import java.util.List;
import perek.assistant.evidence.KeptTable;
import perek.assistant.talk.Heard;
import perek.assistant.talk.Wish;

/// A question as it was understood.
///
/// @param understood as a sentence that stands alone, the conversation before it taken into account
/// @param heard what it wants
public record Task(Question question, String understood, Heard heard) {

  /// The same question, taken for a request to services.
  public Task wanting(Wish wish) {
    return new Task(question, wish.words(), new Heard.Wants(wish));
  }

  /// Tables that were fetched earlier in the conversation, the latest first.
  public List<KeptTable> fetched() {
    return question.earlier().reversed().stream().flatMap(t -> t.results().stream()).toList();
  }
}
