package perek.shell.rv.given;

import org.jspecify.annotations.Nullable;
import perek.shell.line.Option;
import perek.shell.line.UsageException;
import perek.shell.line.Values;

/// Numbers of a line.
public final class Given {

  public static final Option PLOT = Option.value("plot", "FILE", "draw it (png or svg)");

  public static final Option COMPONENTS =
      Option.value("components", "N", "1, or 2 for the dips of two stars (1)");

  private Given() {}

  public static int components(Values values) throws UsageException {
    return values.number("components", 1, 1, 2);
  }

  /// @return null where the option is not given
  public static @Nullable Double decimal(Values values, String option) throws UsageException {
    String text = values.value(option).orElse(null);
    return text == null ? null : number(option, text);
  }

  public static double decimal(Values values, String option, double otherwise)
      throws UsageException {
    Double given = decimal(values, option);
    return given == null ? otherwise : given;
  }

  /// @param wants what is to be written
  public static String needed(Values values, String option, String wants) throws UsageException {
    return values
        .value(option)
        .orElseThrow(() -> new UsageException("--" + option + " is missing: add " + wants + "."));
  }

  public static double number(String option, String text) throws UsageException {
    try {
      double number = Double.parseDouble(text.strip());
      if (Double.isFinite(number)) return number;
    } catch (NumberFormatException _) {
      // Told below.
    }
    throw new UsageException("Option --" + option + " is '" + text + "': it must be a number.");
  }

  /// An angle in degrees, or sexagesimal with colons or blanks.
  ///
  /// @param unit degrees of the first part: 15 for hours
  public static double angle(String option, String text, int unit) throws UsageException {
    String[] parts = text.strip().split("[:\\s]+", 0);
    if (parts.length == 1) return number(option, text);
    double size = 0;
    double scale = 1;
    for (String part : parts) {
      size += Math.abs(number(option, part)) * scale;
      scale /= 60;
    }
    return (text.strip().startsWith("-") ? -size : size) * unit;
  }
}
