package perek.shell.conversation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import perek.assistant.conversation.Conversation;
import perek.assistant.conversation.KeptTurn;

/// A conversation as JSON: its turns as they stand on disk.
///
/// @param brokenLines lines of its file that are no whole turn
@JsonPropertyOrder({"id", "turns", "brokenLines"})
record Written(String id, List<KeptTurn> turns, int brokenLines) {

  static Written of(Conversation c) {
    return new Written(c.id(), c.turns(), c.brokenLines());
  }
}
