package perek.shell.adql;

import java.util.List;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.adql.problem.ProblemJson;
import perek.shell.adql.problem.ProblemText;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.tools.adql.parse.Parsed;
import perek.tools.adql.parse.Parser;
import perek.tools.adql.print.Formatter;

/// `perek adql format`.
final class FormatCommand extends PerekCommand<FormatCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "adql format",
          "Lay a query out: a line for each clause, keywords in capitals, comments kept.",
          "QUERY|-",
          1,
          Synopsis.ANY,
          List.of(ServiceSchemas.TAP),
          List.of(
              "perek adql format \"select ra from cat.gaia where dec>5 and ra<3\"",
              "perek adql format - < query.adql > neat.adql"));

  FormatCommand(Console console) {
    super(SYNOPSIS, console);
  }

  record Input(String query, boolean json) {}

  /// What is written with `--json`.
  record Report(boolean ok, String query, List<ProblemJson> errors) {}

  @Override
  protected Input input(Values values) throws UsageException {
    return new Input(QueryText.of(values), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    Parsed parsed = Parser.parse(input.query());
    String laidOut = parsed.ok() ? Formatter.format(parsed) : input.query();
    if (input.json())
      console
          .out()
          .println(
              Json.line(
                  new Report(
                      parsed.ok(), laidOut, ProblemJson.all(input.query(), parsed.problems()))));
    else if (parsed.ok()) console.out().println(laidOut);
    else ProblemText.print(input.query(), parsed.problems(), console.err());
    return parsed.ok() ? DONE : FAILED;
  }
}
