package perek.shell.adql;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.adql.problem.ProblemJson;
import perek.shell.adql.problem.ProblemText;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.tools.adql.explain.Explainer;
import perek.tools.adql.explain.Line;
import perek.tools.adql.parse.Parsed;
import perek.tools.adql.parse.Parser;
import perek.tools.adql.schema.Schema;

/// `perek adql explain`.
final class ExplainCommand extends PerekCommand<ExplainCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "adql explain",
          "Say in plain words what a query asks for, with the sections of the standard.",
          "QUERY|-",
          1,
          Synopsis.ANY,
          List.of(ServiceSchemas.TAP),
          List.of(
              "perek adql explain \"SELECT TOP 5 ra FROM cat.gaia ORDER BY parallax DESC\"",
              "perek adql explain --tap http://dc.example/tap - < query.adql  # and its columns"));

  private final ServiceSchemas schemas;

  ExplainCommand(ServiceSchemas schemas, Console console) {
    super(SYNOPSIS, console);
    this.schemas = schemas;
  }

  /// @param service whose descriptions of columns are shown, if any
  record Input(String query, Optional<URI> service, boolean json) {}

  /// What is written with `--json`.
  record Report(boolean ok, List<Line> lines, List<ProblemJson> errors) {}

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(QueryText.of(values), schemas.named(values), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException {
    Optional<Schema> schema =
        input.service().isPresent()
            ? Optional.of(schemas.read(input.service().get(), console).schema())
            : Optional.empty();
    Parsed parsed = Parser.parse(input.query());
    List<Line> lines = parsed.ok() ? Explainer.explain(parsed, schema) : List.of();
    if (input.json()) {
      List<ProblemJson> problems = ProblemJson.all(input.query(), parsed.problems());
      console.out().println(Json.line(new Report(parsed.ok(), lines, problems)));
    } else {
      for (Line line : lines)
        console
            .out()
            .println(
                "  ".repeat(line.depth()) + line.text() + "  (ADQL 2.1, " + line.section() + ")");
      if (!parsed.ok()) ProblemText.print(input.query(), parsed.problems(), console.err());
    }
    return parsed.ok() ? DONE : FAILED;
  }
}
