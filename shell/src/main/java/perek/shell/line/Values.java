package perek.shell.line;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ParsedInput;

/// Options and arguments of a line, as the types that a command's input record has.
public final class Values {

  private final ParsedInput input;

  public Values(ParsedInput input) {
    this.input = input;
  }

  public List<String> arguments() {
    return input.arguments().stream().map(CommandArgument::value).toList();
  }

  /// An argument that names a file.
  ///
  /// @throws UsageException where it cannot be a file name on this machine
  public Path file(int argument) throws UsageException {
    String name = arguments().get(argument);
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new UsageException("'" + name + "' names no file: " + e.getReason() + ".");
    }
  }

  /// All arguments as one text.
  public String words() {
    return String.join(" ", arguments()).strip();
  }

  public boolean flag(String option) {
    return value(option).isPresent();
  }

  /// Value of an option; of the last, where it is given twice.
  public Optional<String> value(String option) {
    return input.options().stream()
        .filter(given -> option.equals(given.longName()))
        .map(CommandOption::value)
        .reduce((first, second) -> second);
  }

  /// Every value of an option that may be given several times.
  public List<String> all(String option) {
    return input.options().stream()
        .filter(given -> option.equals(given.longName()))
        .map(CommandOption::value)
        .toList();
  }

  /// @throws UsageException where the value is no whole number from `least` to `most`
  public int number(String option, int otherwise, int least, int most) throws UsageException {
    Optional<String> given = value(option);
    if (given.isEmpty()) return otherwise;
    try {
      int number = Integer.parseInt(given.get().strip());
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException e) {
      // Told below, with the limits.
    }
    throw new UsageException(
        "Option %s is '%s': it must be a whole number from %d to %d."
            .formatted(
                option.length() == 1 ? "-" + option : "--" + option, given.get(), least, most));
  }

  /// @throws UsageException where the value cannot be a file name on this machine
  public Optional<Path> path(String option) throws UsageException {
    try {
      return value(option).map(Path::of);
    } catch (InvalidPathException e) {
      throw new UsageException("Option --" + option + " names no file: " + e.getMessage() + ".");
    }
  }
}
