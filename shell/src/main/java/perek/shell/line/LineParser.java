package perek.shell.line;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.ParsedInput;

/// Finds the command that words name and fills its input. Holds no state; safe for use by several
/// threads.
public final class LineParser {

  private final List<Synopsis> commands;

  public LineParser(Collection<Synopsis> commands) {
    this.commands = List.copyOf(commands);
  }

  /// What words name.
  ///
  /// @param synopsis of the command
  /// @param input its options and arguments; global flags are among the options
  public record Parsed(Synopsis synopsis, ParsedInput input) {}

  /// The command whose name the words begin with, if they do; options before it do not count.
  public Optional<Synopsis> command(List<String> words) {
    return commands.stream()
        .filter(command -> startsWith(words, command))
        .max((a, b) -> Integer.compare(a.name().length(), b.name().length()));
  }

  /// @param globals a line, its global options taken out
  /// @throws UsageException where no command is named, or not as it is to be written
  public Parsed parse(Globals globals) throws UsageException {
    Optional<Synopsis> named = command(globals.words());
    if (named.isEmpty() && globals.has("help") && isGroup(globals.words()))
      return parse(new Globals(Map.of(), List.of("help", globals.words().getFirst())));
    Synopsis command = named.orElseThrow(() -> unknown(globals.words()));
    ParsedInput.Builder input = ParsedInput.builder();
    List<String> name = command.words();
    input.commandName(name.getFirst());
    name.stream().skip(1).forEach(input::addSubCommand);
    Globals.OPTIONS.stream()
        .filter(option -> globals.has(option.name()))
        .forEach(option ->
            input.addOption(option.with(globals.values().getOrDefault(option.name(), ""))));
    if (!globals.has("help"))
      fill(command, globals.words().subList(name.size(), globals.words().size()), input);
    return new Parsed(command, input.build());
  }

  private static void fill(Synopsis command, List<String> words, ParsedInput.Builder input)
      throws UsageException {
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("--")) {
        arguments.addAll(words.subList(i + 1, words.size()));
        break;
      }
      if (!isOption(word)) {
        arguments.add(word);
        continue;
      }
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      Option option = option(command, equals < 0 ? word : word.substring(0, equals));
      if (option.isFlag()) input.addOption(option.with(flag(word, equals)));
      else if (equals >= 0) input.addOption(option.with(word.substring(equals + 1)));
      else if (option.mayStandAlone() && !isNumber(words, i + 1))
        input.addOption(option.with("true"));
      else input.addOption(option.with(Globals.following(words, i++, option)));
    }
    count(command, arguments.size());
    for (int i = 0; i < arguments.size(); i++)
      input.addArgument(new CommandArgument(i, arguments.get(i)));
  }

  private static String flag(String word, int equals) throws UsageException {
    if (equals < 0) return "true";
    throw new UsageException("Option " + word.substring(0, equals) + " takes no value.");
  }

  /// A lone hyphen is standard input, and a negative number is a number.
  private static boolean isOption(String word) {
    return word.length() > 1
        && word.charAt(0) == '-'
        && !Character.isDigit(word.charAt(1))
        && word.charAt(1) != '.';
  }

  private static boolean isNumber(List<String> words, int at) {
    return at < words.size() && words.get(at).matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?");
  }

  private static Option option(Synopsis command, String word) throws UsageException {
    for (Option option : command.options()) if (option.is(word)) return option;
    List<String> names =
        Stream.concat(command.options().stream(), Globals.OPTIONS.stream())
            .map(option -> (option.name().length() == 1 ? "-" : "--") + option.name())
            .toList();
    String meant = Nearest.of(word, names).map(name -> " Did you mean " + name + "?").orElse("");
    throw new UsageException(
        "'perek %s' has no option %s.%s See 'perek %s --help'; '--' ends options."
            .formatted(command.name(), word, meant, command.name()));
  }

  private static void count(Synopsis command, int given) throws UsageException {
    if (given >= command.least() && given <= command.most()) return;
    String wrong =
        given < command.least()
            ? "'perek %s' needs %s.".formatted(command.name(), command.arguments())
            : "'perek %s' got %d arguments, which is too many.".formatted(command.name(), given);
    throw new UsageException(wrong + " Write: " + command.usage());
  }

  /// True where the first word begins the names of several commands, as `corpora` does.
  public boolean isGroup(List<String> words) {
    return !words.isEmpty()
        && commands.stream().anyMatch(c -> c.name().startsWith(words.getFirst() + " "));
  }

  private UsageException unknown(List<String> words) {
    if (!words.isEmpty() && isOption(words.getFirst()))
      return new UsageException(
          "There is no option '" + words.getFirst() + "'. See 'perek --help'.");
    String first = words.isEmpty() ? "" : words.getFirst();
    List<String> group =
        commands.stream()
            .map(Synopsis::name)
            .filter(n -> n.startsWith(first + " "))
            .sorted()
            .toList();
    if (!group.isEmpty() && words.size() == 1)
      return new UsageException(
          "'perek " + first + "' needs one more word: " + String.join(", ", group) + ".");
    String typed = group.isEmpty() ? first : first + " " + words.get(1);
    String meant =
        Nearest.of(typed, names(group.isEmpty()))
            .map(name -> " Did you mean '" + name + "'?")
            .orElse(
                words.size() > 2 || first.contains(" ")
                    ? " To ask a question: perek ask \"…\"."
                    : "");
    return new UsageException(
        "There is no command '" + typed + "'." + meant + " See 'perek --help'.");
  }

  private List<String> names(boolean firstWords) {
    return commands.stream()
        .map(command -> firstWords ? command.words().getFirst() : command.name())
        .distinct()
        .toList();
  }

  private static boolean startsWith(List<String> words, Synopsis command) {
    List<String> name = command.words();
    return words.size() >= name.size() && words.subList(0, name.size()).equals(name);
  }
}
