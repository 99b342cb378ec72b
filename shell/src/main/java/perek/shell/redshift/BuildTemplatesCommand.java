package perek.shell.redshift;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;
import perek.tools.redshift.sample.Sampling;
import perek.tools.redshift.template.TemplateBuilder;
import perek.tools.spectrum.read.Readers;

/// `perek redshift build-templates`: eigenspectra of spectra whose redshifts are known.
final class BuildTemplatesCommand extends PerekCommand<BuildTemplatesCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "redshift build-templates",
          "Build templates for redshifts of spectra whose class and redshift are known.",
          "FILE…",
          1,
          Synopsis.ANY,
          List.of(
              Option.value("known", "CSV", "table of the columns file, class, z (and subclass)"),
              Option.value("out", "DIR", "folder for them (DATA/templates)"),
              Option.value("components", "N", "eigenspectra of a class (4)")),
          List.of("perek redshift build-templates spectra/*.csv --known known.csv --out mine"));

  private final Path folder;
  private final Stop stop;

  /// @param folder for templates where the line names none
  BuildTemplatesCommand(Path folder, Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.folder = folder;
    this.stop = stop;
  }

  record Input(List<Path> files, Path known, Path out, int components, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < values.arguments().size(); i++) files.add(values.file(i));
    Path known =
        values
            .path("known")
            .orElseThrow(() ->
                new UsageException("Whose redshifts? Add --known CSV with file, class and z."));
    return new Input(
        files,
        known,
        values.path("out").orElse(folder),
        values.number("components", 4, 1, 20),
        values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws IOException, FailedException {
    KnownSpectra known = KnownSpectra.read(input.known());
    TemplateBuilder builder = new TemplateBuilder();
    List<String> left = new ArrayList<>();
    int used = 0;
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      for (Path file : input.files()) {
        if (stop.cancelled()) throw new CancellationException("stopped");
        progress.report("reading " + file.getFileName(), used, input.files().size());
        KnownSpectra.Entry entry = known.entries().get(file.getFileName().toString());
        if (entry == null) {
          left.add(file + " (not in " + input.known().getFileName() + ")");
          continue;
        }
        try {
          builder.add(
              entry.kind(),
              entry.label(),
              entry.z(),
              Sampling.of(Readers.require(file).spectrum()));
          used++;
        } catch (IOException | IllegalArgumentException e) {
          left.add(file + " (" + e.getMessage() + ")");
        }
      }
    }
    if (used == 0)
      throw new FailedException("No spectrum can be used: " + String.join("; ", left) + ".");
    List<Path> made = builder.write(input.out(), input.components());
    print(made, used, left, input.json(), console);
    return DONE;
  }

  private static void print(
      List<Path> made, int used, List<String> left, boolean json, Console console) {
    if (json) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("files", made.stream().map(Path::toString).toList());
      line.put("spectra", used);
      line.put("leftOut", left);
      console.out().println(Json.line(line));
      return;
    }
    made.forEach(file -> console.out().println("Written: " + file));
    console.out().println(used + " spectra were used.");
    left.forEach(file -> console.out().println("Left out: " + file));
  }
}
