package perek.shell.interactive;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.builtins.Completers;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import perek.shell.line.Globals;
import perek.shell.line.LineParser;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;

/// Completes the words of commands, their options, and file names where a command takes files.
final class LineCompleter implements Completer {

  private final List<Synopsis> commands;
  private final LineParser parser;
  private final Completer files = new Completers.FileNameCompleter();

  LineCompleter(List<Synopsis> commands) {
    this.commands = List.copyOf(commands);
    this.parser = new LineParser(commands);
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    List<String> before = line.words().subList(0, line.wordIndex());
    boolean forced = line.line().startsWith("/");
    List<String> words = forced ? unslashed(before) : before;
    Optional<Synopsis> command = parser.command(words);
    if (command.isEmpty()) names(words, forced, candidates);
    else if (takesFile(command.get(), words, line.word())) files.complete(reader, line, candidates);
    else options(command.get(), words).forEach(candidates::add);
  }

  private static List<String> unslashed(List<String> words) {
    if (words.isEmpty()) return words;
    return Stream.concat(Stream.of(words.getFirst().substring(1)), words.stream().skip(1)).toList();
  }

  /// The next word of each command that begins with the words before.
  private void names(List<String> words, boolean forced, List<Candidate> candidates) {
    String slash = forced && words.isEmpty() ? "/" : "";
    commands.stream()
        .map(Synopsis::words)
        .filter(name -> name.size() > words.size() && name.subList(0, words.size()).equals(words))
        .map(name -> slash + name.get(words.size()))
        .distinct()
        .forEach(name -> candidates.add(new Candidate(name)));
  }

  private static boolean takesFile(Synopsis command, List<String> words, String word) {
    if (words.getLast().equals("--batch")) return true;
    return command.name().equals("corpora add") && !word.startsWith("-");
  }

  private static Stream<Candidate> options(Synopsis command, List<String> words) {
    return Stream.concat(command.options().stream(), Stream.of(json()))
        .filter(option -> !words.contains(dashed(option)))
        .map(option ->
            new Candidate(dashed(option), dashed(option), null, option.help(), null, null, true));
  }

  private static Option json() {
    return Globals.OPTIONS.stream().filter(o -> o.name().equals("json")).findFirst().orElseThrow();
  }

  private static String dashed(Option option) {
    return (option.name().length() == 1 ? "-" : "--") + option.name();
  }
}
