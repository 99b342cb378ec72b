package perek.assistant.eval.trial;

import java.util.function.BiFunction;
import perek.assistant.Planner;
import perek.assistant.Writer;
import perek.assistant.adql.write.Written;
import perek.assistant.evidence.Trail;

/// Who plans and writes.
///
/// @param name of the model
/// @param wording of the prompts; empty where there are none
/// @param planner that uses recorded services
/// @param writer of answers
/// @param queries writes the query for a question about the tables of the [Survey], and notes on
///   the trail whom it asked
public record Contestant(
    String name,
    String wording,
    Planner planner,
    Writer writer,
    BiFunction<String, Trail, Written> queries) {

  /// As tables and pictures call it.
  public String label() {
    return wording.isEmpty() ? name : name + ", " + wording + " prompts";
  }
}
