package perek.shell.line;

import org.springframework.shell.core.command.CommandOption;

/// An option of a command.
///
/// @param name without the two hyphens
/// @param letter of the short form, blank for none
/// @param takes what its value is, such as `FILE`; in brackets for a number that may be left out;
///   empty for a flag
/// @param help one clause
public record Option(String name, char letter, String takes, String help) {

  public static Option flag(String name, String help) {
    return new Option(name, ' ', "", help);
  }

  public static Option value(String name, String takes, String help) {
    return new Option(name, ' ', takes, help);
  }

  public boolean isFlag() {
    return takes.isEmpty();
  }

  /// True where the value may be left out: it is `true` then.
  boolean mayStandAlone() {
    return takes.startsWith("[");
  }

  /// As help shows it: `--id ID`, `-k N`.
  public String shown() {
    String dashed = name.length() == 1 ? "-" + name : "--" + name;
    return (letter == ' ' ? dashed : "-" + letter + ", " + dashed) + (isFlag() ? "" : " " + takes);
  }

  /// Long names are read in any case: those of protocols are written in capitals.
  boolean is(String word) {
    return word.equalsIgnoreCase("--" + name)
        || (word.length() == 2 && word.charAt(0) == '-' && isLetter(word.charAt(1)));
  }

  private boolean isLetter(char c) {
    return c == letter || (name.length() == 1 && c == name.charAt(0));
  }

  /// As Spring Shell knows it, for completion.
  public CommandOption declared() {
    return CommandOption.with()
        .longName(name)
        .shortName(letter)
        .description(help)
        .type(isFlag() ? Boolean.class : String.class)
        .build();
  }

  CommandOption with(String value) {
    return CommandOption.with()
        .longName(name)
        .shortName(letter)
        .description(help)
        .value(value)
        .build();
  }
}
