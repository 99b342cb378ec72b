package perek.assistant.talk.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import perek.tools.spectrum.line.SpectralLines;
import perek.tools.unit.AirFormula;
import perek.tools.unit.Dimension;
import perek.tools.unit.Quantity;
import perek.tools.unit.QuantityReader;

/// Finds ranges of wavelength, frequency, energy and wavenumber, and lines and wavebands by name.
/// Wavelengths are taken for those in vacuum unless the words say "air".
final class Bands {

  private static final Pattern COVERING =
      Pattern.compile(
          "\\b(?:cover(?:s|ing)?|spann?(?:s|ing)?|contain(?:s|ing)?|includ(?:es?|ing)|reach(?:es|ing)?(?: down| up)?(?: to)?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LONGER =
      Pattern.compile(".*(?:redder than|redward of|longward of|longer than|beyond)\\s*$");
  private static final Pattern SHORTER =
      Pattern.compile(".*(?:bluer than|blueward of|shortward of|shorter than)\\s*$");
  private static final Pattern ABOVE =
      Pattern.compile(
          "(?:.*\\b(?:above|over|more than|greater than|higher than|at least|from)|.*(?:>=?|≥))\\s*$");
  private static final Pattern BELOW =
      Pattern.compile(
          "(?:.*\\b(?:below|under|less than|lower than|at most|up to)|.*(?:<=?|≤))\\s*$");
  private static final Pattern UPWARDS =
      Pattern.compile("^\\s*(?:and (?:above|beyond|longer|up)|upwards?|\\+).*", Pattern.DOTALL);
  private static final Pattern AIR =
      Pattern.compile("\\b(?:in air|air wavelengths?|\\(air\\))", Pattern.CASE_INSENSITIVE);
  private static final Pattern TELESCOPE =
      Pattern.compile(
          "^[\\s-]*(?:telescopes?|class|mirror|dish|antenna|perek|instrument)\\b.*",
          Pattern.DOTALL);

  /// Numbers of the size of optical wavelengths, beside a word that says so.
  private static final Pattern BARE =
      Pattern.compile(
          "\\b(?:wavelengths?|lambda|λ|around|near|cover(?:s|ing)?|range|region|between|from|at)\\s+(?:of |range |region )*(\\d{4,5}(?:\\.\\d+)?)(?:\\s*(?:-|–|to|and)\\s*(\\d{4,5}(?:\\.\\d+)?))?(?![\\w.])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LITERAL =
      Pattern.compile(
          "\\bBAND\\s*=\\s*(\\d*\\.?\\d+(?:[eE][-+]?\\d+)?)(?:/(\\d*\\.?\\d+(?:[eE][-+]?\\d+)?))?(?![\\w/.])");

  /// `6500-6600 A`: the letter alone, in capitals and after numbers of that size.
  private static final Pattern LETTER =
      Pattern.compile(
          "(?<![\\w.])(?<!\\p{Lu}[ -])(\\d{3,5}(?:\\.\\d+)?)(?:\\s*(?:-|–|to|and)\\s*(\\d{3,5}(?:\\.\\d+)?))?\\s?A(?![\\w+-])");

  private static final Pattern PAIR =
      Pattern.compile(
          "(?<![\\w.])(\\d{3,5}(?:\\.\\d+)?)\\s+(\\d{3,5}(?:\\.\\d+)?)\\s?(?:A|Å|[aA]ngstr[oö]ms?)(?![\\w+-])");

  private static final double SHORTEST_A = 3000;
  private static final double LONGEST_A = 30000;

  private Bands() {}

  static List<Slot> read(Remaining text) {
    boolean covering = text.has(COVERING);
    Optional<Slot> pair = pair(text, covering);
    if (pair.isPresent()) return List.of(pair.get());
    Optional<Slot> explicit =
        QuantityReader.find(text.left()).stream()
            .filter(q -> q.unit().dimension() == Dimension.SPECTRAL)
            .flatMap(q -> quantity(text, q, covering).stream())
            .findFirst()
            .or(() -> literal(text, covering))
            .or(() -> letter(text, covering))
            .or(() -> bare(text, covering));
    text.find(AIR).ifPresent(m -> text.take(m, Remaining.Mark.BAND));
    Optional<Slot> line = named(text, true, covering);
    Optional<Slot> waveband = named(text, false, false);
    return explicit.or(() -> line).or(() -> waveband).<List<Slot>>map(List::of).orElse(List.of());
  }

  private static Optional<Slot> quantity(Remaining text, Quantity q, boolean covering) {
    int at = text.left().indexOf(q.text());
    if (at < 0) return Optional.empty();
    int end = at + q.text().length();
    if (TELESCOPE.matcher(text.after(end, 16)).matches()) return Optional.empty();
    if (q.low() <= 0) {
      text.refuse(q.text() + " is no wavelength: it must be above 0");
      return Optional.empty();
    }
    Slot slot = band(text, at, end, q, covering);
    text.take(at, end, Remaining.Mark.BAND);
    return Optional.of(slot);
  }

  private static Slot band(Remaining text, int at, int end, Quantity q, boolean covering) {
    double low = q.from();
    double high = q.to();
    List<String> notes = new ArrayList<>();
    if (text.has(AIR)) {
      low = AirFormula.CIDDOR_1996.vacuum(low);
      high = AirFormula.CIDDOR_1996.vacuum(high);
      notes.add("%s in air is %s to %s m in vacuum".formatted(q.words(), exact(low), exact(high)));
    }
    String before = text.before(at, 20);
    String open = "";
    boolean energy = q.unit().reciprocal();
    boolean above =
        ABOVE.matcher(before).matches() || UPWARDS.matcher(text.after(end, 16)).matches();
    boolean below = BELOW.matcher(before).matches();
    if (!q.range()
        && (LONGER.matcher(before).matches() || (above && !energy) || (below && energy))) {
      high = Double.POSITIVE_INFINITY;
      open = "redder than ";
    } else if (!q.range() && (SHORTER.matcher(before).matches() || below || above)) {
      low = 0;
      open = "bluer than ";
    }
    String words =
        (covering ? "covering " : "") + open + q.words() + (notes.isEmpty() ? "" : " in air");
    return new Slot.Band(low, high, covering, String.join("; ", notes), words);
  }

  /// As SSA writes it, in metres in vacuum.
  private static Optional<Slot> literal(Remaining text, boolean covering) {
    return text.find(LITERAL)
        .filter(m -> Double.parseDouble(m.group(1)) > 0)
        .map(m -> {
          text.take(m, Remaining.Mark.BAND);
          double low = Double.parseDouble(m.group(1));
          double high = m.group(2) == null ? low : Double.parseDouble(m.group(2));
          return new Slot.Band(low, high, covering, "", m.group());
        });
  }

  /// `5000 5100 Angstrom`, as SODA writes it.
  private static Optional<Slot> pair(Remaining text, boolean covering) {
    return text.find(PAIR)
        .filter(m -> Double.parseDouble(m.group(1)) < Double.parseDouble(m.group(2)))
        .map(m -> angstroms(text, m, Double.parseDouble(m.group(1)), "", covering));
  }

  private static Optional<Slot> letter(Remaining text, boolean covering) {
    return text.find(LETTER)
        .map(m -> {
          double low = Double.parseDouble(m.group(1));
          return angstroms(text, m, low, "", covering);
        });
  }

  private static Slot angstroms(
      Remaining text, MatchResult m, double low, String note, boolean covering) {
    double high = m.group(2) == null ? low : Double.parseDouble(m.group(2));
    if (m.group(2) == null) {
      String before = text.before(m.start(), 20);
      boolean above = ABOVE.matcher(before).matches() || LONGER.matcher(before).matches();
      boolean below = BELOW.matcher(before).matches() || SHORTER.matcher(before).matches();
      if (above || below) {
        text.take(m, Remaining.Mark.BAND);
        String open = (above ? "redder than " : "bluer than ") + m.group(1) + " Angstrom";
        double limit = low * 1e-10;
        return new Slot.Band(
            above ? limit : 0,
            above ? Double.POSITIVE_INFINITY : limit,
            covering,
            note.isEmpty() ? "" : m.group(1) + note,
            (covering ? "covering " : "") + open);
      }
    }
    text.take(m, Remaining.Mark.BAND);
    String numbers = m.group(2) == null ? m.group(1) : m.group(1) + " to " + m.group(2);
    String said = note.isEmpty() ? "" : numbers + note;
    String words = (covering ? "covering " : "") + numbers + " Angstrom";
    return new Slot.Band(
        Math.min(low, high) * 1e-10, Math.max(low, high) * 1e-10, covering, said, words);
  }

  /// A number without a unit beside the word "wavelength" is meant in Angstrom, which is then said.
  private static Optional<Slot> bare(Remaining text, boolean covering) {
    return text.find(BARE)
        .flatMap(m -> {
          double low = Double.parseDouble(m.group(1));
          double high = m.group(2) == null ? low : Double.parseDouble(m.group(2));
          boolean year = low == Math.rint(low) && low >= 1850 && low <= 2100;
          if (low < SHORTEST_A || high > LONGEST_A || year) return Optional.empty();
          return Optional.of(
              angstroms(text, m, low, " has no unit and was taken for Angstrom", covering));
        });
  }

  private static Optional<Slot> named(Remaining text, boolean lines, boolean covering) {
    return SpectralLines.find(text.left(), lines)
        .map(f -> {
          text.take(f.at(), Remaining.Mark.BAND);
          SpectralLines.Named n = f.named();
          String note =
              n.airA() > 0
                  ? "%s lies at %s Angstrom in air, %s in vacuum"
                      .formatted(n.name(), exact(n.airA()), exact(n.lowA()))
                  : n.line()
                      ? "%s lies at %s Angstrom in vacuum".formatted(n.name(), exact(n.lowA()))
                      : "%s is %s to %s Angstrom"
                          .formatted(n.name(), exact(n.lowA()), exact(n.highA()));
          return new Slot.Band(
              n.lowA() * 1e-10, n.highA() * 1e-10, covering && lines, note, f.at().group());
        });
  }

  private static String exact(double value) {
    return perek.tools.call.Params.number(value);
  }
}
