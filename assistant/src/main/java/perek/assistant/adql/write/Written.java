package perek.assistant.adql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.assistant.adql.plan.Adql;
import perek.assistant.adql.plan.Query;

/// What came of writing a query for a question.
///
/// @param adql empty where the service cannot answer the question
/// @param reason how the question was understood, or what the service lacks and what is nearest
/// @param plan the query as a plan
/// @param warnings whole sentences: what was taken for granted, what was not taken into account
/// @param unread words of the question that were not taken into account
/// @param filled whether a language model chose tables and columns
/// @param job whether it takes long, so that it is run as a job
public record Written(
    Optional<String> adql,
    String reason,
    Optional<Query> plan,
    List<String> warnings,
    List<String> unread,
    boolean filled,
    boolean job) {

  public Written {
    warnings = List.copyOf(warnings);
    unread = List.copyOf(unread);
  }

  /// No query.
  public static Written refused(String reason) {
    return new Written(
        Optional.empty(), reason, Optional.empty(), List.of(), List.of(), false, false);
  }

  /// The same with one more thing to tell.
  public Written warned(String warning) {
    List<String> all = new ArrayList<>(warnings);
    all.add(warning);
    return new Written(adql, reason, plan, all, unread, filled, job);
  }

  /// The same query in other words, as its service wants them.
  public Written as(String words) {
    return new Written(Optional.of(words), reason, plan, warnings, unread, filled, job);
  }

  /// The same, which takes long.
  public Written asJob() {
    return new Written(adql, reason, plan, warnings, unread, filled, true);
  }

  /// Another query for the same question.
  public Written with(Query other) {
    return new Written(
        Optional.of(Adql.write(other)),
        reason,
        Optional.of(other),
        warnings,
        unread,
        filled,
        false);
  }

  /// Whether the query asks for less than all rows as they stand.
  public boolean bounded() {
    return plan.filter(q ->
            !q.where().isEmpty()
                || !q.groupBy().isEmpty()
                || q.top().isPresent()
                || q.items().stream().anyMatch(i -> i.value().aggregate()))
        .isPresent();
  }

  /// Whether there is a query in which every word of the question went.
  public boolean whole() {
    return adql.isPresent() && unread.isEmpty();
  }
}
