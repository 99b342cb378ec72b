package perek.shell.spectrum;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import perek.shell.command.FailedException;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.read.Readers;
import perek.tools.spectrum.read.Reading;

/// Files of spectra that a line names.
final class SpectrumFiles {

  private SpectrumFiles() {}

  static List<Path> named(Values values) throws UsageException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < values.arguments().size(); i++) files.add(values.file(i));
    return files;
  }

  /// @throws FailedException where it cannot be read, with the reason
  static SpectrumFile read(Path file) throws FailedException {
    return switch (Readers.read(file)) {
      case Reading.Read(SpectrumFile read) -> read;
      case Reading.Unreadable(Path path, String why) ->
          throw new FailedException(path.getFileName() + ": " + why + ".");
    };
  }

  /// A number of an option.
  ///
  /// @throws UsageException where it is none
  static double number(Values values, String option, double otherwise) throws UsageException {
    String text = values.value(option).orElse("");
    if (text.isEmpty()) return otherwise;
    try {
      double number = Double.parseDouble(text.strip());
      if (Double.isFinite(number)) return number;
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw new UsageException("Option --%s is '%s': it must be a number.".formatted(option, text));
  }
}
