package perek.shell.eval.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.eval.gold.GoldException;
import perek.assistant.eval.gold.Right;
import perek.assistant.eval.gold.Trial;
import perek.assistant.eval.trial.Arena;
import perek.assistant.eval.trial.Contest;
import perek.assistant.eval.trial.Contestant;
import perek.assistant.model.ChatModel;
import perek.assistant.model.find.Choice;
import perek.assistant.model.find.Upstreams;
import perek.prompts.Wording;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;
import perek.shell.render.Wrap;

/// `perek eval models`: tool choice, arguments, refusals, queries and answers of language models,
/// beside those of the built-in planner and writer.
public final class ModelsCommand extends PerekCommand<ModelsCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "eval models",
          "Compare language models with the built-in planner on conversations: calls, refusals,"
              + " queries, answers, tokens and seconds.",
          "[MODEL…]",
          0,
          20,
          List.of(
              Option.value("cases", "FILE", "conversations as JSON lines, instead of Perek's own"),
              Option.value("only", "CATEGORY", "try categories that begin so (repeatable)"),
              Option.value("wordings", "N", "wordings of the prompts, 1 to 3 (3)"),
              Option.value("out", "DIR", "write report.md, report.png and report.svg there")),
          List.of(
              "perek eval models  # the built-in planner alone",
              "perek eval models qwen3:8b llama3.2:3b --out compared",
              "perek eval models qwen3:8b --only irrelevance --wordings 1 --json"));

  private final Supplier<Arena> arena;
  private final Supplier<Upstreams> upstreams;
  private final Stop stop;

  /// @param arena made when first asked for, and closed by whoever made it
  public ModelsCommand(
      Supplier<Arena> arena, Supplier<Upstreams> upstreams, Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.arena = arena;
    this.upstreams = upstreams;
    this.stop = stop;
  }

  record Input(
      List<String> models,
      Optional<Path> cases,
      List<String> only,
      int wordings,
      Optional<Path> out,
      boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(
        values.arguments(),
        values.path("cases"),
        values.all("only"),
        values.number("wordings", Wording.values().length, 1, Wording.values().length),
        values.path("out"),
        values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    List<Trial> trials = trials(input);
    List<ChatModel> models = new ArrayList<>();
    for (String name : input.models()) models.add(model(name));
    List<Contest.Done> done = new ArrayList<>();
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      if (trials.stream().anyMatch(t -> t.right() instanceof Right.Cited))
        arena.get().prepare(progress);
      for (Contestant contestant : contestants(models, input.wordings()))
        done.add(arena.get().run(contestant, trials, stop, progress));
    }
    if (input.out().isPresent()) write(input.out().get(), trials.size(), done);
    if (input.json()) console.out().println(Json.line(TrialJson.of(trials.size(), done)));
    else for (Contest.Done one : done) print(one, console);
    return DONE;
  }

  private static List<Trial> trials(Input input) throws IOException, FailedException {
    List<Trial> all;
    try {
      all = input.cases().isPresent() ? Trial.read(input.cases().get()) : Trial.own();
    } catch (GoldException e) {
      throw new FailedException(String.valueOf(e.getMessage()));
    }
    List<Trial> chosen =
        all.stream()
            .filter(t ->
                input.only().isEmpty()
                    || input.only().stream().anyMatch(only -> t.category().startsWith(only)))
            .toList();
    if (chosen.isEmpty())
      throw new FailedException(
          "No category begins with %s: there are %s."
              .formatted(
                  String.join(", ", input.only()),
                  String.join(", ", all.stream().map(Trial::category).distinct().toList())));
    return chosen;
  }

  private ChatModel model(String name) throws FailedException {
    return upstreams
        .get()
        .named(name)
        .map(Choice.Chosen::model)
        .orElseThrow(() ->
            new FailedException(
                "No server lists the model '" + name + "': see 'perek models list'."));
  }

  private List<Contestant> contestants(List<ChatModel> models, int wordings) {
    List<Contestant> all = new ArrayList<>(List.of(arena.get().builtIn()));
    for (ChatModel model : models)
      for (Wording wording : List.of(Wording.values()).subList(0, wordings))
        all.add(arena.get().with(model, wording));
    return all;
  }

  /// Written aside first, so that there is never half a report.
  private static void write(Path folder, int trials, List<Contest.Done> done) throws IOException {
    Files.createDirectories(folder);
    Path aside = Files.createTempDirectory(folder, ".part");
    Files.writeString(aside.resolve("report.md"), TrialMarkdown.of(trials, done, "report.svg"));
    TrialPicture.of(done).write(aside.resolve("report.png"));
    TrialPicture.of(done).write(aside.resolve("report.svg"));
    for (String name : List.of("report.md", "report.png", "report.svg"))
      Files.move(aside.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    Files.delete(aside);
  }

  private static void print(Contest.Done done, Console console) {
    console.out().println(console.style().bold(Wrap.safe(done.contestant().label())));
    console.out().println();
    console.out().print(Columns.of(TrialTable.cells(done), console.style()));
    TrialTable.citations(done).forEach(console.out()::println);
    if (!done.missed().isEmpty())
      console.out().println("\n" + console.style().bold("Went wrong: " + done.missed().size()));
    done.missed()
        .forEach(r ->
            console
                .out()
                .println(
                    "%s %s%n    %s"
                        .formatted(
                            console.style().mark(Wrap.safe(r.trial().id())),
                            Wrap.safe(String.join(" → ", r.trial().turns())),
                            Wrap.safe(r.got().lines().findFirst().orElse("")))));
    console.out().println();
  }
}
