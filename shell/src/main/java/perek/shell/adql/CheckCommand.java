package perek.shell.adql;

import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.adql.problem.ProblemJson;
import perek.shell.adql.problem.ProblemText;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.tools.adql.check.Checked;
import perek.tools.adql.check.Checker;
import perek.tools.adql.repair.Repair;
import perek.tools.adql.repair.Repairer;
import perek.tools.adql.schema.SchemaAnswer;

/// `perek adql check`.
final class CheckCommand extends PerekCommand<CheckCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "adql check",
          "Find what is wrong with a query before it is sent, and repair what can be repaired.",
          "QUERY|-",
          1,
          Synopsis.ANY,
          List.of(
              ServiceSchemas.TAP,
              Option.flag("repair", "print the repaired query alone, and no report")),
          List.of(
              "perek adql check \"SELECT ra FROM stars LIMIT 5\"  # syntax and functions",
              "perek adql check --tap http://dc.example/tap \"SELECT raj FROM cat.gaia\"",
              "perek adql check --tap http://dc.example/tap --json - < query.adql",
              "perek adql check --repair - < query.adql > better.adql"));

  private final ServiceSchemas schemas;

  CheckCommand(ServiceSchemas schemas, Console console) {
    super(SYNOPSIS, console);
    this.schemas = schemas;
  }

  /// @param service whose tables are looked at; nothing for syntax and functions alone
  record Input(String query, Optional<URI> service, boolean repair, boolean json) {}

  /// What is written with `--json`.
  record Report(boolean ok, List<ProblemJson> errors, List<ProblemJson> warnings) {}

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(
        QueryText.of(values), schemas.named(values), values.flag("repair"), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException {
    Checker checker = checker(input, console);
    Checked checked = checker.check(input.query());
    Optional<Repair> repair = new Repairer(checker).repair(checked);
    if (input.repair()) {
      Checked after = repair.map(Repair::after).orElse(checked);
      console.out().println(after.query());
      ProblemText.print(after.query(), after.errors(), console.err());
      return after.ok() ? DONE : FAILED;
    }
    if (input.json()) console.out().println(Json.line(report(checked)));
    else show(checked, repair, input, console.out());
    return checked.ok() ? DONE : FAILED;
  }

  private Checker checker(Input input, Console console) throws FailedException {
    if (input.service().isEmpty()) return new Checker();
    SchemaAnswer.Known known = schemas.read(input.service().get(), console);
    known.notes().forEach(console.err()::println);
    return schemas.checker(known);
  }

  private static Report report(Checked checked) {
    return new Report(
        checked.ok(),
        ProblemJson.all(checked.query(), checked.errors()),
        ProblemJson.all(checked.query(), checked.warnings()));
  }

  private static void show(Checked checked, Optional<Repair> repair, Input input, PrintWriter out) {
    ProblemText.print(checked.query(), checked.errors(), out);
    ProblemText.print(checked.query(), checked.warnings(), out);
    if (repair.isPresent()) {
      boolean whole = repair.get().after().ok();
      out.println();
      out.println(whole ? "Repaired:" : "Repaired in part:");
      out.println(repair.get().diff());
    }
    if (!checked.ok()) return;
    out.println(
        input.service().isPresent()
            ? "No error: the service has all that the query names."
            : "No error in syntax and functions; --tap URL checks tables and columns too.");
  }
}
