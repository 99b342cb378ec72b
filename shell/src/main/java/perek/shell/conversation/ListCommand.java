package perek.shell.conversation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.conversation.Conversation;
import perek.assistant.conversation.Conversations;
import perek.shell.command.PerekCommand;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// `perek conversations list`: the latest first.
final class ListCommand extends PerekCommand<ListCommand.Input> {

  private static final int SHOWN = 20;
  private static final int MOST = 1_000_000;

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "conversations list",
          "List the conversations that are kept, the latest first.",
          "",
          0,
          0,
          List.of(Option.value("show", "N", "show the latest N (20)")),
          List.of("perek conversations list", "perek conversations list --show 100 --json"));

  private final Conversations kept;

  ListCommand(Conversations kept, Console console) {
    super(SYNOPSIS, console);
    this.kept = kept;
  }

  record Input(int show, boolean json) {}

  /// What `--json` writes, one for each.
  ///
  /// @param last when its last turn was answered, ISO 8601
  @JsonPropertyOrder({"id", "last", "question", "turns", "brokenLines"})
  record Entry(String id, String last, String question, int turns, int brokenLines) {}

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(values.number("show", SHOWN, 1, MOST), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    List<Conversation> all = kept.all();
    List<Conversation> shown = all.subList(0, Math.min(input.show(), all.size()));
    shown.forEach(c -> Chosen.tellOfBroken(c, console.err()::println));
    if (input.json())
      console.out().println(Json.line(shown.stream().map(ListCommand::entry).toList()));
    else print(shown, all.size() - shown.size(), console);
    return DONE;
  }

  private static Entry entry(Conversation c) {
    return new Entry(c.id(), c.last().toString(), c.opening(), c.turns().size(), c.brokenLines());
  }

  private static void print(List<Conversation> shown, int more, Console console) {
    if (shown.isEmpty()) {
      console.out().println("No conversation is kept yet.");
      return;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ID", "WHEN", "TURNS", "FIRST QUESTION"));
    for (Conversation c : shown)
      rows.add(
          List.of(
              c.id(), When.of(c.last()), String.valueOf(c.turns().size()), When.line(c.opening())));
    console.out().print(Columns.of(rows, console.style()));
    if (more > 0) console.out().println("%,d earlier ones not shown (--show N)".formatted(more));
  }
}
