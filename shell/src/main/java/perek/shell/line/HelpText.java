package perek.shell.line;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// The text of `--help`.
public final class HelpText {

  /// Columns for options, without what helps.
  private static final int NARROWEST = 16;

  private static final int WIDEST = 24;

  private HelpText() {}

  /// Help on one command.
  public static String of(Synopsis command) {
    StringBuilder text = new StringBuilder();
    text.append(command.summary()).append("\n\nUsage: ").append(command.usage()).append('\n');
    if (!command.options().isEmpty())
      text.append("\nOptions:\n").append(options(command.options()));
    text.append("\nOptions of every command:\n").append(options(Globals.OPTIONS));
    text.append("\nExamples:\n");
    command.examples().forEach(example -> text.append("  ").append(example).append('\n'));
    return text.toString();
  }

  /// A line on each of several commands.
  public static String group(Collection<Synopsis> commands) {
    StringBuilder text = new StringBuilder("Commands:\n");
    commands.stream()
        .sorted(Comparator.comparing(Synopsis::name))
        .forEach(
            command -> text.append("  %-16s %s%n".formatted(command.name(), command.summary())));
    return text.toString();
  }

  /// Help on all of them.
  public static String all(Collection<Synopsis> commands) {
    StringBuilder text =
        new StringBuilder(
            """
            Perek answers astronomers' questions from documents it has read, with the evidence
            beside every sentence, on this machine.

            Usage: perek                     the interactive shell
                   perek COMMAND [OPTIONS]   one command
                   echo "…" | perek          answer each line

            """);
    text.append(group(commands));
    text.append("\nOptions of every command, anywhere on the line ('--' ends options):\n");
    text.append(options(Globals.OPTIONS));
    text.append(
        """

        Examples:
          perek ask "How do I ask an SSA service for spectra between 6500 and 6600 Angstrom?"
          perek search vacuum wavelength -k 5
          perek corpora add ~/papers

        Exit codes: 0 done (an abstention too), 1 failure, 2 wrong usage, 130 Ctrl-C.
        """);
    return text.toString();
  }

  private static String options(List<Option> options) {
    StringBuilder text = new StringBuilder();
    int widest = options.stream().mapToInt(option -> option.shown().length()).max().orElse(0);
    String line = "  %-" + Math.clamp(widest, NARROWEST, WIDEST) + "s %s%n";
    options.forEach(option -> text.append(line.formatted(option.shown(), option.help())));
    return text.toString();
  }
}
