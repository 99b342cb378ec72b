package perek.shell.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The options that may stand anywhere on the line, taken out of it.
///
/// @param values by name without hyphens; a flag has the value `true`, of several services or
///   registries the addresses stand with a blank between
/// @param words the rest of the line, `--` included
public record Globals(Map<String, String> values, List<String> words) {

  /// Options of every command.
  public static final List<Option> OPTIONS =
      List.of(
          Option.value("home", "DIR", "keep everything under DIR (PEREK_HOME)"),
          Option.flag("json", "write JSON to standard output, and nothing else"),
          Option.value("model", "NAME", "language model to use (PEREK_MODEL)"),
          Option.value("ollama", "URL", "Ollama to use (OLLAMA_HOST, else the one running here)"),
          Option.value("openai", "URL", "server of OpenAI's protocol to use, such as llama.cpp's"),
          Option.value(
              "model-timeout", "SECONDS", "give a reply of a model up after so long (300)"),
          Option.flag("offline", "never use the network (PEREK_OFFLINE)"),
          Option.value("service", "URL", "data service to ask (PEREK_SERVICE)"),
          Option.value("registry", "URL", "registry to ask (PEREK_REGISTRY)"),
          Option.value("reranker", "DIR", "cross-encoder that orders hits (PEREK_RERANKER)"),
          new Option("help", 'h', "", "show help"),
          Option.flag("version", "show the version"));

  private static final Set<String> SEVERAL = Set.of("service", "registry");

  public Globals {
    values = Map.copyOf(values);
    words = List.copyOf(words);
  }

  /// Takes the global options out of a line; `--` ends options. A `--service` that is given several
  /// times has all its values, with blanks between; of the others the last counts.
  ///
  /// @throws UsageException where one lacks its value
  public static Globals of(List<String> line) throws UsageException {
    Map<String, String> values = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      String word = line.get(i);
      if (word.equals("--")) {
        words.addAll(line.subList(i, line.size()));
        break;
      }
      Option option = find(word);
      if (option == null) words.add(word);
      else if (word.contains("=")) put(values, option, word.substring(word.indexOf('=') + 1));
      else if (option.isFlag()) values.put(option.name(), "true");
      else put(values, option, following(line, i++, option));
    }
    return new Globals(values, words);
  }

  /// Of services and registries there may be several; of all else the last counts.
  private static void put(Map<String, String> values, Option option, String value) {
    if (SEVERAL.contains(option.name()))
      values.merge(option.name(), value, (first, next) -> first + " " + next);
    else values.put(option.name(), value);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  private static @Nullable Option find(String word) {
    String bare =
        word.startsWith("--") && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
    return OPTIONS.stream()
        .filter(option -> option.is(bare))
        .filter(option -> !option.isFlag() || bare.equals(word))
        .findFirst()
        .orElse(null);
  }

  static String following(List<String> line, int at, Option option) throws UsageException {
    if (at + 1 >= line.size())
      throw new UsageException(
          "Option "
              + line.get(at)
              + " needs a value: "
              + option.shown()
              + " ("
              + option.help()
              + ").");
    return line.get(at + 1);
  }
}
