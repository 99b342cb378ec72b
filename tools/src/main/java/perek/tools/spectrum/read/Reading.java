package perek.tools.spectrum.read;

import java.nio.file.Path;
import perek.tools.spectrum.SpectrumFile;

/// What came of reading a file.
public sealed interface Reading {

  /// It was read.
  record Read(SpectrumFile file) implements Reading {}

  /// It was not.
  ///
  /// @param file which
  /// @param why what was found, which limit it breaks, and what helps; one or two sentences
  record Unreadable(Path file, String why) implements Reading {}
}
