package perek.shell.health;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.assistant.model.ChatModel;
import perek.assistant.model.ModelException;
import perek.assistant.model.ModelServer;
import perek.assistant.model.consult.SelfTest;
import perek.assistant.model.find.Choice;
import perek.assistant.model.find.Upstreams;
import perek.assistant.model.wire.OllamaServer;

/// Looks at the language model that would answer, and tries it.
final class ModelExamination {

  /// Streams with tools since then.
  private static final int OLDEST_MINOR = 9;

  private static final Pattern VERSION = Pattern.compile("^(\\d{1,4})\\.(\\d{1,4})");

  private final Supplier<Upstreams> upstreams;

  ModelExamination(Supplier<Upstreams> upstreams) {
    this.upstreams = upstreams;
  }

  List<Finding> findings() {
    try {
      return switch (upstreams.get().choose()) {
        case Choice.BuiltIn _ -> List.of(Finding.ok("model", "built-in (no language model)"));
        case Choice.Missing(String why) -> List.of(missing(why));
        case Choice.Chosen(ModelServer server, ChatModel model) -> tried(server, model);
      };
    } catch (ModelException e) {
      return List.of(missing(String.valueOf(e.getMessage())));
    }
  }

  private static Finding missing(String why) {
    return Finding.bad(
        "model",
        why,
        "Start its server, or choose another with 'perek models use NAME'; without one the built-in"
            + " answers.");
  }

  private static List<Finding> tried(ModelServer server, ChatModel model) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.ok("model", model.name() + " of " + server.kind() + " at " + server.base()));
    if (server instanceof OllamaServer ollama) findings.addAll(version(ollama));
    for (SelfTest.Result result : new SelfTest(model).run()) {
      String check = "model." + result.name();
      findings.add(
          result.good()
              ? Finding.ok(check, result.found())
              : Finding.warning(check, result.found(), remedy(result.name())));
    }
    return findings;
  }

  private static List<Finding> version(OllamaServer ollama) {
    String version = ollama.version();
    Matcher numbers = VERSION.matcher(version);
    boolean old =
        numbers.find()
            && Integer.parseInt(numbers.group(1)) == 0
            && Integer.parseInt(numbers.group(2)) < OLDEST_MINOR;
    return old
        ? List.of(
            Finding.warning(
                "model",
                "Ollama " + version,
                "Install Ollama 0.9.0 or later: older ones do not stream calls of tools."))
        : List.of();
  }

  private static String remedy(String test) {
    return switch (test) {
      case "tools" ->
          "Answers work all the same; a model with tools plans better: 'perek models recommend'.";
      case "json" -> "Try another model: 'perek models recommend'.";
      default -> "Set a smaller context: model-context in perek.yaml, or give the server more.";
    };
  }
}
