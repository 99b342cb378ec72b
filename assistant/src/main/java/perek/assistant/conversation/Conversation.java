package perek.assistant.conversation;

import java.time.Instant;
import java.util.List;
import perek.assistant.Turn;

/// What stands on disk of a conversation.
///
/// @param id its name
/// @param turns oldest first; empty where there is no such conversation
/// @param brokenLines lines that are no turn, as after a crash in the middle of a write
/// @param written when its file was last written to
public record Conversation(String id, List<KeptTurn> turns, int brokenLines, Instant written) {

  public Conversation {
    turns = List.copyOf(turns);
  }

  /// What later questions are understood from, oldest first.
  public List<Turn> earlier() {
    return turns.stream().map(KeptTurn::turn).toList();
  }

  /// When its last turn was answered.
  public Instant last() {
    return turns.isEmpty() ? written : turns.getLast().moment(written);
  }

  /// The first question; empty where no turn can be read.
  public String opening() {
    return turns.isEmpty() ? "" : turns.getFirst().question();
  }
}
