package perek.shell.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import perek.corpora.Progress;
import perek.corpora.library.Library;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;

/// `perek corpora add`: from a folder, file, address or known corpus to searchable passages.
public final class AddCommand extends PerekCommand<AddCommand.Input> {

  /// Abstracts taken of a query where `--rows` says nothing.
  private static final int ROWS = 1000;

  private static final int MAX_ROWS = 100_000;

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "corpora add",
          "Read documents and make them searchable.",
          "WHAT…",
          1,
          Synopsis.ANY,
          List.of(
              Option.value("id", "ID", "name of the corpus (made from WHAT)"),
              Option.value("title", "TEXT", "title of the corpus"),
              Option.value("licence", "TEXT", "licence of its documents"),
              Option.value("rows", "N", "most abstracts of an ads: or arxiv: query (1000)"),
              Option.flag("no-wait", "return once words are searchable; vectors come later")),
          List.of(
              "perek corpora add ~/papers --id papers  # a folder, read where it is",
              "perek corpora add https://example.org/manual.html",
              "perek corpora add ivoa eprv  # corpora that Perek knows",
              "perek corpora add 'arxiv:be stars' --rows 200"));

  private final Supplier<Collection> collection;
  private final Stop stop;

  public AddCommand(Supplier<Collection> collection, Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.collection = collection;
    this.stop = stop;
  }

  /// @param what folders, files, addresses, queries or ids, at least one
  /// @param vectors whether to wait for them
  public record Input(List<String> what, Library.Options options, boolean vectors, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    List<String> what = values.arguments();
    if (what.size() > 1 && values.flag("id"))
      throw new UsageException(
          "--id names one corpus, and " + what.size() + " things are to be added.");
    return new Input(
        what,
        new Library.Options(
            text(values, "id"),
            text(values, "title"),
            text(values, "licence"),
            values.number("rows", ROWS, 1, MAX_ROWS)),
        !values.flag("no-wait"),
        values.flag("json"));
  }

  private static @Nullable String text(Values values, String option) {
    return values.value(option).orElse(null);
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    List<Intake.Step> steps = new ArrayList<>();
    for (String what : input.what())
      steps.add((all, progress) -> add(all, what, input, progress, console));
    return new Intake(collection.get(), stop, console).run(steps, input.vectors(), input.json())
        ? DONE
        : FAILED;
  }

  private Collection.Outcome add(
      Collection all, String what, Input input, Progress progress, Console console)
      throws FailedException {
    Collection.Outcome outcome = all.add(what, input.options(), progress);
    String id = input.options().id();
    if (id != null && !id.equals(outcome.id()))
      console
          .err()
          .println("%s was added before and keeps its name '%s'.".formatted(what, outcome.id()));
    return outcome;
  }
}
