package perek.shell.conversation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.conversation.Conversation;
import perek.assistant.conversation.Conversations;
import perek.corpora.DiskTrouble;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.conversation.form.Bibtex;
import perek.shell.conversation.form.Markdown;
import perek.shell.conversation.form.Notebook;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// `perek conversations export`: to standard output, or to a file that takes its name when it is
/// whole.
final class ExportCommand extends PerekCommand<ExportCommand.Input> {

  private static final Map<String, Function<Conversation, String>> FORMS =
      Map.of(
          "md", Markdown::of,
          "json", c -> Json.line(Written.of(c)) + "\n",
          "ipynb", Notebook::of,
          "bibtex", Bibtex::of);

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "conversations export",
          "Write a conversation as Markdown, JSON, a Jupyter notebook that repeats its steps, or"
              + " BibTeX of what it cites.",
          "ID",
          1,
          1,
          List.of(
              Option.value("as", "md|json|ipynb|bibtex", "form (md)"),
              Option.value("out", "FILE", "file to write; standard output where none is named")),
          List.of(
              "perek conversations export last > talk.md",
              "perek conversations export last --as ipynb --out psi-per.ipynb",
              "perek conversations export 3f2a --as bibtex --out cited.bib"));

  private final Conversations kept;

  ExportCommand(Conversations kept, Console console) {
    super(SYNOPSIS, console);
    this.kept = kept;
  }

  /// @param form a key of the forms
  record Input(String id, String form, Optional<Path> out, boolean json) {}

  /// What `--json` writes where a file is named.
  @JsonPropertyOrder({"id", "form", "file", "turns"})
  record Exported(String id, String form, String file, int turns) {}

  @Override
  protected Input input(Values values) throws UsageException {
    String form = values.value("as").orElse("md");
    if (!FORMS.containsKey(form))
      throw new UsageException("Option --as is '" + form + "': write md, json, ipynb or bibtex.");
    Optional<Path> out = values.path("out");
    if (out.isPresent() && Files.isDirectory(out.get()))
      throw new UsageException(out.get() + " is a folder: name a file, such as talk.md.");
    if (out.isEmpty() && values.flag("json") && !form.equals("json"))
      throw new UsageException("With --json, write --as json, or name a file with --out.");
    return new Input(values.words(), form, out, values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    Conversation c = Chosen.of(kept, input.id(), console.err()::println);
    Function<Conversation, String> form = FORMS.getOrDefault(input.form(), Markdown::of);
    String text = form.apply(c);
    if (input.out().isEmpty()) {
      console.out().print(text);
      return DONE;
    }
    Path file = input.out().get();
    write(file.toAbsolutePath(), text);
    console
        .out()
        .println(
            input.json()
                ? Json.line(new Exported(c.id(), input.form(), file.toString(), c.turns().size()))
                : "Wrote %d turns to %s.".formatted(c.turns().size(), file));
    return DONE;
  }

  private static void write(Path file, String text) throws FailedException {
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    try {
      try {
        Files.writeString(aside, text);
        Files.move(
            aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new FailedException(
          DiskTrouble.of(file, e)
              .map(trouble -> trouble.reason() + "; " + trouble.remedy() + ".")
              .orElseGet(() -> "Writing " + file + " failed: " + e.getMessage() + "."));
    }
  }
}
