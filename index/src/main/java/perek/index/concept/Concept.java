package perek.index.concept;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A thing and its names.
///
/// @param code of SIMBAD, such as `Be*`; `-` where it has none
/// @param label what it is called
/// @param others other names, possibly none
/// @param parent code or label of the thing above it; empty where there is none
record Concept(String code, String label, List<String> others, String parent) {

  private static final String NO_CODE = "-";

  /// Codes that mostly mean something else: signal-to-noise ratio, star formation rate.
  private static final Set<String> AMBIGUOUS = Set.of("SNR", "SFR");

  Concept {
    if (label.isBlank()) throw new IllegalArgumentException("a concept has no label: " + code);
    others = List.copyOf(others);
  }

  /// Reads `code | label | other names | parent`.
  static Concept of(String line) {
    String[] parts = line.split("\\|", -1);
    if (parts.length != 4)
      throw new IllegalArgumentException("a concept has four parts, not as in: " + line);
    List<String> others =
        Stream.of(parts[2].split(";")).map(String::strip).filter(o -> !o.isEmpty()).toList();
    return new Concept(parts[0].strip(), parts[1].strip(), others, parts[3].strip());
  }

  /// The code where it can stand in a question: one that ends in `*`, or an acronym. Others are
  /// words, or single letters.
  Optional<String> spokenCode() {
    return Optional.of(code)
        .filter(c -> c.matches(".*[\\p{L}\\d].*\\*|\\p{Lu}{3,}"))
        .filter(c -> !AMBIGUOUS.contains(c));
  }

  /// All by which a question may name it.
  Stream<String> names() {
    return Stream.concat(Stream.concat(Stream.of(label), others.stream()), spokenCode().stream());
  }

  /// True where it stands below another.
  boolean isBelow(Concept other) {
    return parent.equals(other.label) || (!hasNoCode(other) && parent.equals(other.code));
  }

  private static boolean hasNoCode(Concept concept) {
    return concept.code.equals(NO_CODE);
  }
}
