package perek.shell.conversation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.conversation.Conversation;
import perek.assistant.conversation.Conversations;
import perek.assistant.conversation.KeptTurn;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// `perek conversations search`: the turns that hold all of the words, in question or answer, the
/// latest conversation first.
final class SearchCommand extends PerekCommand<SearchCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "conversations search",
          "Find turns whose question and answer hold all of the words, in any case.",
          "WORDS…",
          1,
          Synopsis.ANY,
          List.of(),
          List.of(
              "perek conversations search psi Per", "perek conversations search maxrec --json"));

  private final Conversations kept;

  SearchCommand(Conversations kept, Console console) {
    super(SYNOPSIS, console);
    this.kept = kept;
  }

  /// @param words in lower case
  record Input(List<String> words, boolean json) {}

  /// What `--json` writes, one for each turn.
  ///
  /// @param turn its number in the conversation, the first being 1
  /// @param time when it was answered, ISO 8601
  @JsonPropertyOrder({"id", "turn", "time", "question", "answer"})
  record Match(String id, int turn, String time, String question, String answer) {}

  @Override
  protected Input input(Values values) {
    String words = values.words().toLowerCase(Locale.ROOT);
    return new Input(List.of(words.split("\\s+", -1)), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    List<Match> matches = new ArrayList<>();
    for (Conversation c : kept.all()) {
      Chosen.tellOfBroken(c, console.err()::println);
      matches.addAll(matches(c, input.words()));
    }
    if (input.json()) console.out().println(Json.line(matches));
    else print(matches, console);
    return DONE;
  }

  private static List<Match> matches(Conversation c, List<String> words) {
    List<Match> matches = new ArrayList<>();
    int number = 0;
    for (KeptTurn turn : c.turns()) {
      number++;
      String text = String.join("\n", turn.question(), turn.understood(), turn.answer());
      if (words.stream().allMatch(text.toLowerCase(Locale.ROOT)::contains))
        matches.add(
            new Match(
                c.id(),
                number,
                turn.moment(c.written()).toString(),
                turn.question(),
                turn.answer()));
    }
    return matches;
  }

  private static void print(List<Match> matches, Console console) {
    if (matches.isEmpty()) {
      console.out().println("No turn holds all of these words.");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ID", "TURN", "QUESTION"));
    for (Match m : matches)
      rows.add(List.of(m.id(), String.valueOf(m.turn()), When.line(m.question())));
    console.out().print(Columns.of(rows, console.style()));
  }
}
