package perek.shell.export;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import perek.corpora.DiskTrouble;
import perek.corpora.Progress;
import perek.index.PassageIndex;
import perek.index.store.Stored;
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

/// `perek index export`: every passage with what is known of its document, a JSON line each. The
/// file is written aside and takes its name when it is whole.
public final class IndexExportCommand extends PerekCommand<IndexExportCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "index export",
          "Write every passage of the index to a file of JSON lines.",
          "FILE.jsonl",
          1,
          1,
          List.of(Option.flag("vectors", "with the vector of each passage")),
          List.of(
              "perek index export passages.jsonl",
              "perek index export --vectors passages.jsonl  # about 5 kB more a passage"));

  private final Supplier<PassageIndex> index;
  private final Stop stop;

  public IndexExportCommand(Supplier<PassageIndex> index, Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.index = index;
    this.stop = stop;
  }

  /// @param file that is written, or overwritten
  public record Input(Path file, boolean vectors, boolean json) {}

  /// What `--json` writes.
  ///
  /// @param model that made the vectors; null where none were asked for
  @JsonPropertyOrder({"file", "passages", "model"})
  record Exported(String file, int passages, @Nullable String model) {}

  @Override
  protected Input input(Values values) throws UsageException {
    Path file = values.file(0);
    if (Files.isDirectory(file))
      throw new UsageException(file + " is a folder: name a file, such as passages.jsonl.");
    return new Input(file, values.flag("vectors"), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    Path file = input.file().toAbsolutePath();
    int passages;
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      passages = export(file, input.vectors(), progress);
    } catch (UncheckedIOException e) {
      throw failed(file, new IOException(e.getMessage(), e));
    } catch (IOException e) {
      throw failed(file, e);
    }
    String model = input.vectors() ? index.get().status().model() : null;
    if (input.json())
      console.out().println(Json.line(new Exported(input.file().toString(), passages, model)));
    else console.out().println("Wrote %,d passages to %s.".formatted(passages, input.file()));
    return DONE;
  }

  private int export(Path file, boolean vectors, Progress progress) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    try {
      int passages;
      try (BufferedWriter out = Files.newBufferedWriter(aside)) {
        passages = index.get().each(vectors, progress, stored -> write(stored, out));
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return passages;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private static void write(Stored stored, BufferedWriter out) {
    try {
      out.write(Json.line(PassageJson.of(stored)));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FailedException failed(Path file, IOException failure) {
    return new FailedException(
        DiskTrouble.of(file, failure)
            .map(trouble -> trouble.reason() + "; " + trouble.remedy() + ".")
            .orElseGet(() -> "Writing " + file + " failed: " + failure.getMessage() + "."));
  }
}
