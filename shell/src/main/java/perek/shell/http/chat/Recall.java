package perek.shell.http.chat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import perek.assistant.Turn;
import perek.shell.http.page.Markdown;

/// Turns of conversations that clients send back. Of an answer that was given here, the tables that
/// were fetched for it are known, so that "plot them" works; of another only its text. Kept in
/// memory, the oldest are forgotten. Safe for use by several threads.
final class Recall {

  private static final int MOST_TURNS = 2_000;

  /// Longer conversations are cut: what is meant was hardly said before that.
  private static final int MOST_EARLIER = 20;

  private final Map<UUID, Turn> turns =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Turn> eldest) {
          return size() > MOST_TURNS;
        }
      };

  /// @param shown the answer as the client got it
  synchronized void keep(Turn turn, String shown) {
    turns.put(key(turn.question(), shown), turn);
  }

  /// The turns before the last question.
  List<Turn> earlier(List<Said> said) {
    List<Turn> earlier = new ArrayList<>();
    Optional<Said> asked = Optional.empty();
    for (Said one : said) {
      if (one.byUser()) asked = Optional.of(one).filter(s -> !s.text().isBlank());
      else if (one.byAssistant() && asked.isPresent()) {
        earlier.add(turn(asked.get().text().strip(), one.text()));
        asked = Optional.empty();
      }
    }
    return earlier.subList(Math.max(0, earlier.size() - MOST_EARLIER), earlier.size());
  }

  private synchronized Turn turn(String question, String answer) {
    Turn kept = turns.get(key(question, answer));
    if (kept != null) return kept;
    return new Turn(question, question, Markdown.withoutSources(answer), List.of());
  }

  private static UUID key(String question, String answer) {
    String both = question.strip() + "\0" + answer.strip();
    return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8));
  }
}
