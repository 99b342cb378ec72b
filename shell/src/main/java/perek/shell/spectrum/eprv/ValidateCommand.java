package perek.shell.spectrum.eprv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;
import perek.tools.eprv.Finding;
import perek.tools.eprv.Validator;

/// `perek eprv validate`: in what files differ from the standard.
final class ValidateCommand extends PerekCommand<ValidateCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "eprv validate",
          "Check files against the EPRV data standard 2026.02, headers of L3 and L4 included.",
          "FILE…",
          1,
          Synopsis.ANY,
          List.of(),
          List.of(
              "perek eprv validate harps_SL2_20031213T061948.fits",
              "perek eprv validate *.fits --json"));

  ValidateCommand(Console console) {
    super(SYNOPSIS, console);
  }

  record Input(List<Path> files, boolean json) {}

  /// As JSON tells it.
  record Answer(String file, String level, boolean valid, List<Finding> findings) {}

  @Override
  protected Input input(Values values) throws UsageException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < values.arguments().size(); i++) files.add(values.file(i));
    return new Input(files, values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws IOException, FailedException {
    try (ProgressLine progress = new ProgressLine(console, () -> false).alive("checking")) {
      return checked(input, console, progress);
    }
  }

  private static ExitStatus checked(Input input, Console console, ProgressLine progress)
      throws IOException, FailedException {
    boolean good = true;
    int done = 0;
    for (Path file : input.files()) {
      progress.report("checking " + file.getFileName(), done++, input.files().size());
      Validator.Verdict verdict = Validator.of(file);
      good &= verdict.valid();
      Answer answer =
          new Answer(
              file.toString(),
              verdict.level() == 0 ? "none" : "L" + verdict.level(),
              verdict.valid(),
              verdict.findings());
      if (input.json()) console.out().println(Json.line(answer));
      else text(answer, console);
    }
    return good ? DONE : FAILED;
  }

  private static void text(Answer answer, Console console) {
    console
        .out()
        .printf(
            "%s: %s, %s%n",
            answer.file(), answer.level(), answer.valid() ? "valid" : "against the standard");
    for (Finding f : answer.findings())
      console
          .out()
          .printf(
              "  %-7s %s %s%n",
              f.severity().name().toLowerCase(java.util.Locale.ROOT), f.place(), f.text());
  }
}
