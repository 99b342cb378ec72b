package perek.shell.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import perek.assistant.conversation.Conversation;
import perek.assistant.conversation.Conversations;
import perek.shell.line.UsageException;

/// The one conversation that a user names: by its id, by the beginning of the id, or as `last`.
public final class Chosen {

  private Chosen() {}

  /// Reads it, and tells of lines that could not be read.
  ///
  /// @param tell takes a sentence for the user
  /// @throws UsageException where none or several are meant, or none of its turns can be read
  public static Conversation of(Conversations kept, String written, Consumer<String> tell)
      throws UsageException {
    try {
      Conversation chosen = kept.read(id(kept, written));
      if (chosen.turns().isEmpty())
        throw new UsageException("Nothing of conversation " + chosen.id() + " can be read.");
      tellOfBroken(chosen, tell);
      return chosen;
    } catch (IOException e) {
      throw new UncheckedIOException("the conversations cannot be read: " + e.getMessage(), e);
    }
  }

  /// The whole id.
  ///
  /// @throws UsageException where none or several are meant
  static String id(Conversations kept, String written) throws IOException, UsageException {
    List<String> ids = kept.named(written);
    if (ids.size() == 1) return ids.getFirst();
    if (ids.size() > 1)
      throw new UsageException(
          "'%s' begins %d conversations, such as %s and %s: write more of the id."
              .formatted(written, ids.size(), ids.get(0), ids.get(1)));
    if (written.equals(Conversations.LAST))
      throw new UsageException("No conversation is kept yet: ask something first.");
    throw new UsageException(
        "There is no conversation '" + written + "'. See 'perek conversations list'.");
  }

  /// Says how many lines are left aside, where any are.
  static void tellOfBroken(Conversation c, Consumer<String> tell) {
    if (c.brokenLines() > 0)
      tell.accept(
          "Conversation %s: %d %s no whole turn, as after a crash, and left aside."
              .formatted(c.id(), c.brokenLines(), c.brokenLines() == 1 ? "line is" : "lines are"));
  }
}
