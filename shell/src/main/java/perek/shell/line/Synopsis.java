package perek.shell.line;

import java.util.List;
import java.util.regex.Pattern;

/// What help says of a command, and what its line is checked against.
///
/// @param name one or two words, such as `corpora add`
/// @param summary one sentence
/// @param arguments as help shows them, such as `WORDS…`; empty for none
/// @param least fewest arguments
/// @param most most arguments
/// @param options of this command alone; [Globals#OPTIONS] stand anywhere
/// @param examples lines that work, each with ` # ` and what it does
public record Synopsis(
    String name,
    String summary,
    String arguments,
    int least,
    int most,
    List<Option> options,
    List<String> examples) {

  /// Any number of arguments.
  public static final int ANY = Integer.MAX_VALUE;

  private static final Pattern BLANK = Pattern.compile(" ");

  public Synopsis {
    options = List.copyOf(options);
    examples = List.copyOf(examples);
    if (examples.isEmpty()) throw new IllegalArgumentException(name + " has no example");
  }

  /// The one or two words of the name.
  public List<String> words() {
    return List.of(BLANK.split(name));
  }

  /// The one line that shows how to write the command.
  public String usage() {
    String shown = arguments.isEmpty() ? "" : " " + arguments;
    return "perek " + name + shown + (options.isEmpty() ? "" : " [OPTIONS]");
  }
}
