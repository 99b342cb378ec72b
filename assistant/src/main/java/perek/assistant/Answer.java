package perek.assistant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Trail;

/// What comes back for a question.
///
/// @param id of the answer
/// @param question as asked
/// @param understood as understood, standing alone
/// @param verdict what kind of answer it is
/// @param claims sentences in reading order, each with its quotes; empty unless answered
/// @param text the clarifying question, or what to do next on abstention; empty where answered
/// @param reason why nothing could be answered; null where answered
/// @param struck sentences that were removed, each with the reason
/// @param model that planned and wrote
/// @param trail steps and evidence
public record Answer(
    String id,
    String question,
    String understood,
    Verdict verdict,
    List<Claim> claims,
    String text,
    @Nullable String reason,
    List<Struck> struck,
    String model,
    Trail trail,
    long millis) {

  /// The kinds of answer.
  public enum Verdict {
    ANSWERED,
    /// Nothing was asked that evidence could answer.
    GREETED,
    ABSTAINED,
    ASKED_BACK
  }

  /// A sentence that its evidence did not hold.
  public record Struck(String text, String reason) {}

  public Answer {
    claims = List.copyOf(claims);
    struck = List.copyOf(struck);
  }
}
