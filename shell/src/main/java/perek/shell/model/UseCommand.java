package perek.shell.model;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.model.find.Upstreams;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.home.Settings;
import perek.shell.home.SettingsException;
import perek.shell.home.SettingsFile;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Console;

/// `perek models use`: the model that answers from now on, kept in `perek.yaml`.
public final class UseCommand extends PerekCommand<UseCommand.Input> {

  private final Supplier<Upstreams> upstreams;
  private final Settings settings;

  public UseCommand(Supplier<Upstreams> upstreams, Settings settings, Console console) {
    super(
        new Synopsis(
            "models use",
            "Let a model answer from now on; with --ollama or --openai, of that server.",
            "NAME",
            1,
            1,
            List.of(),
            List.of(
                "perek models use qwen3:8b",
                "perek models use --openai http://127.0.0.1:8080 llama",
                "perek models use perek-builtin  # no language model")),
        console);
    this.upstreams = upstreams;
    this.settings = settings;
  }

  /// @param name of a model that a server lists, or of none
  public record Input(String name) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.words());
  }

  @Override
  protected ExitStatus run(Input input, Console console)
      throws FailedException, SettingsException, IOException {
    if (!input.name().equals(Upstreams.BUILT_IN) && upstreams.get().named(input.name()).isEmpty())
      throw new FailedException(
          "No server lists the model '%s': see 'perek models list', or get it with 'perek models pull %s'."
              .formatted(input.name(), input.name()));
    Map<String, String> changed = new LinkedHashMap<>();
    changed.put("model", input.name());
    for (String server : List.of("ollama", "openai"))
      settings.value(server).ifPresent(url -> changed.put(server, url));
    SettingsFile.change(settings.home().settingsFile(), changed);
    console
        .out()
        .println(input.name() + " answers from now on (" + settings.home().settingsFile() + ").");
    return DONE;
  }
}
