package perek.assistant.adql.write;

import java.util.List;
import java.util.Optional;
import perek.assistant.adql.plan.Query;

/// What came of writing a query for a question.
///
/// @param adql empty where the service cannot answer the question
/// @param reason how the question was understood, or what the service lacks and what is nearest
/// @param plan the query as a plan
/// @param warnings whole sentences: what was taken for granted, what was not taken into account
public record Written(
    Optional<String> adql, String reason, Optional<Query> plan, List<String> warnings) {

  public Written {
    warnings = List.copyOf(warnings);
  }
}
