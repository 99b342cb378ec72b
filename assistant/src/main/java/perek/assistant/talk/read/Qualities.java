package perek.assistant.talk.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import perek.tools.protocol.Standard;

/// Finds what is asked of the data themselves: calibration, format, signal-to-noise, resolving
/// power, redshift, collection; and parameters that are written as the standard writes them. Words
/// and their values are in the table `qualities.tsv`.
final class Qualities {

  private record Said(String name, String value, Pattern words) {}

  private record Amount(String name, boolean range, String quantity) {}

  private static final Pattern ORDER =
      Pattern.compile(
          "(?:\\bis |\\bare )?\\b(?:the )?((?:most|least) recent|latest|newest|oldest|earliest|(?:best|highest|lowest|largest|longest|shortest)[ -](?:S/N|SNR|signal[- ]to[- ]noise|resolution|resolving power|exposures?(?: times?)?))\\b(?=(?: (?:one|spectrum|observation|image|exposure)\\b)?)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EXPOSURE =
      Pattern.compile(
          "\\b(?:with )?(?:an? )?(?:exposure|integration)(?: times?)?\\s*(?:of|is)?\\s*(?:("
              + "above|over|longer than|greater than|more than|of at least|at least|exceeding|>=?|≥"
              + ")|(below|under|shorter than|less than|at most|up to|<=?|≤))\\s*(\\d+(?:\\.\\d+)?)\\s?(s|sec(?:onds?)?|min(?:utes?)?|h|hours?)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE =
      Pattern.compile("^ (?:one|spectrum|observation|image|exposure)\\b.*", Pattern.DOTALL);
  private static final List<Said> SAID = read();
  private static final List<Amount> NUMBERS =
      List.of(
          new Amount("SNR", true, "(?:S/N(?:R)?|SNR|signal[- ]to[- ]noise(?: ratio)?)"),
          new Amount(
              "SPECRP", false, "(?:resolving power|spectral resolution|resolution|R(?= ?[>=~]))"),
          new Amount("REDSHIFT", true, "(?:redshifts?|z(?= ?[<>=~]| between| above| below))"));
  private static final String N = "(\\d+(?:[.,]\\d+)?)(?:\\s?(k)\\b)?(?![\\w])(?!\\.\\d)";
  private static final String MORE =
      "(?:above|over|better than|greater than|higher than|larger than|more than|of at least|at least|exceeding|beyond|>=?|≥|from)";
  private static final String LESS =
      "(?:below|under|less than|lower than|smaller than|worse than|of at most|at most|up to|<=?|≤)";
  private static final Set<String> PARAMETERS =
      Standard.of("ssap").parameters().stream()
          .map(Standard.Parameter::name)
          .filter(n -> !Set.of("REQUEST", "POS", "SIZE", "BAND", "TIME", "TOP").contains(n))
          .collect(Collectors.toUnmodifiableSet());
  private static final Pattern LITERAL =
      Pattern.compile(
          "\\b(?:with |and |where )?([A-Z]{3,})\\s*=\\s*(\"[^\"]+\"|'[^']+'|[^\\s,;]+)");
  private static final Pattern DATASET =
      Pattern.compile("\\bivo://[^\\s,;\"']+", Pattern.CASE_INSENSITIVE);
  private static final Pattern COLLECTION =
      Pattern.compile(
          "\\b(?:from|in|of|by|with|taken (?:with|by))\\s+(?:the\\s+)?(?:\"([^\"]+)\"|'([^']+)'|([A-Z][\\w-]*\\w))\\s+(?:collection|survey|archive|instrument|spectrograph|data ?set)\\b"
              + "|\\b(?:collection|survey|instrument|spectrograph|data ?set)\\s+(?:called\\s+|named\\s+)?(?:\"([^\"]+)\"|'([^']+)'|([A-Z][\\w-]*\\w))");

  /// A word in capitals next to what is wanted is the name of a collection.
  private static final Pattern CAPITALS =
      Pattern.compile(
          "(?<![\\w/.:-])(?:(?:from|by|with|the|taken with)\\s+)*([A-Z][A-Z0-9]{2,}(?:-[A-Z0-9]+)*)(?=\\s+(?:\\p{Ll}+\\s+){0,2}(?:spectra|spectrum|data|observations|light ?curves?|ones|images|time series|exposures)\\b|\\s+[A-Z]{2,}\\b|\\s*[?.!]?$|\\s*[\\uE000-\\uE0FF,])");

  private static final Set<String> NO_COLLECTIONS =
      Set.of(
          "SSA", "SSAP", "SIA", "SIAP", "SCS", "TAP", "SODA", "VO", "IVOA", "FITS", "VOTABLE",
          "CSV", "DEC", "ICRS", "UTC", "MJD", "SNR", "ADQL", "SQL", "UCD", "RA", "MAXREC", "QSO",
          "AGN", "URL", "SLAP", "API", "OBSCORE", "XML", "PDF", "PNG", "BAND", "POS", "SIZE",
          "TIME", "EUV", "FUV", "NUV", "NIR", "MIR", "FIR", "TOPCAT", "SPLAT", "ALADIN", "THE",
          "ALL", "ANY", "AND", "MOC", "UWS", "EPN", "LINETAP", "OBSTAP");

  private Qualities() {}

  static List<Slot> read(Remaining text) {
    List<Slot> slots = new ArrayList<>();
    dataset(text, slots);
    literals(text, slots);
    for (Said said : SAID)
      text.find(said.words)
          .ifPresent(m -> put(slots, text, m, said.name, said.value, m.group().strip()));
    NUMBERS.forEach(n -> number(text, n).ifPresent(slots::add));
    exposure(text, slots);
    order(text, slots);
    return slots;
  }

  /// Which are wanted first: told by no parameter, so that the rows are sorted once they are here.
  private static void order(Remaining text, List<Slot> slots) {
    text.find(ORDER)
        .ifPresent(m -> {
          boolean one =
              m.group().toLowerCase(Locale.ROOT).startsWith("is ")
                  || ONE.matcher(text.after(m.end(), 14)).matches();
          text.take(m, Remaining.Mark.QUALITY);
          slots.add(new Slot.Value("order", m.group(1), m.group(1)));
          if (one) slots.add(new Slot.Most(1));
        });
  }

  /// In seconds; told by no parameter of SSA.
  private static void exposure(Remaining text, List<Slot> slots) {
    text.find(EXPOSURE)
        .ifPresent(m -> {
          text.take(m, Remaining.Mark.QUALITY);
          char unit = Character.toLowerCase(m.group(4).charAt(0));
          double seconds =
              Double.parseDouble(m.group(3)) * (unit == 's' ? 1 : unit == 'm' ? 60 : 3600);
          String said = perek.tools.call.Params.number(seconds);
          boolean least = m.group(1) != null;
          slots.add(
              new Slot.Value(
                  "exptime",
                  least ? said + "/" : "/" + said,
                  "exposure time " + (least ? "of at least " : "at most ") + said + " s"));
        });
  }

  /// First of all, since an identifier may hold any other word.
  private static void dataset(Remaining text, List<Slot> slots) {
    text.find(DATASET)
        .ifPresent(m -> {
          slots.add(new Slot.Value("id", m.group().replaceAll("[.?!]+$", ""), m.group()));
          text.take(m, Remaining.Mark.ID);
        });
  }

  /// A collection or instrument that is called one.
  static List<Slot> collection(Remaining text) {
    List<Slot> slots = new ArrayList<>();
    text.find(COLLECTION).ifPresent(m -> collection(text, m, slots));
    return slots;
  }

  /// A word in capitals where a collection may be meant; to be read once objects are taken, whose
  /// names may be in capitals as well.
  static List<Slot> capitals(Remaining text) {
    List<Slot> slots = new ArrayList<>();
    text.all(CAPITALS).stream()
        .filter(m -> !NO_COLLECTIONS.contains(m.group(1).replaceFirst("\\d$", "")))
        .findFirst()
        .ifPresent(m -> collection(text, m, slots));
    return slots;
  }

  private static void collection(Remaining text, MatchResult m, List<Slot> slots) {
    String name = "";
    for (int i = 1; i <= m.groupCount(); i++) if (m.group(i) != null) name = m.group(i);
    if (NO_COLLECTIONS.contains(name.toUpperCase(Locale.ROOT))) return;
    text.take(m, Remaining.Mark.COLLECTION);
    slots.add(new Slot.Value("COLLECTION", name, "COLLECTION=" + quoted(name)));
  }

  private static void literals(Remaining text, List<Slot> slots) {
    for (MatchResult m : text.all(LITERAL)) {
      if (!PARAMETERS.contains(m.group(1))) continue;
      String value = m.group(2).replaceAll("^[\"']|[\"']$|[?!]+$", "");
      text.take(m, Remaining.Mark.QUALITY);
      slots.add(
          m.group(1).equals("MAXREC") && value.matches("\\d{1,9}")
              ? new Slot.Most(Integer.parseInt(value))
              : new Slot.Value(m.group(1), value, m.group(1) + "=" + quoted(value)));
    }
  }

  private static Optional<Slot> number(Remaining text, Amount number) {
    String name = number.quantity;
    if (!number.name.equals("REDSHIFT")) negative(text, number);
    Optional<MatchResult> between =
        text.find(
            pattern(
                name
                    + "\\s*(?:of|is|:)?\\s*(?:between|from)?\\s*"
                    + N
                    + "\\s*(?:-|–|to|and)\\s*"
                    + N));
    if (between.isPresent() && number.range)
      return Optional.of(
          value(
              text,
              between.get(),
              number,
              amount(between.get(), 1) + "/" + amount(between.get(), 3)));
    Optional<MatchResult> less =
        text.find(pattern(name + "\\s*(?:ratio)?\\s*(?:of|is|\\()?\\s*" + LESS + "\\s*" + N));
    if (less.isPresent() && number.range)
      return Optional.of(value(text, less.get(), number, "/" + amount(less.get(), 1)));
    Optional<MatchResult> more =
        text.find(pattern(name + "\\s*(?:ratio)?\\s*(?:of|is|\\()?\\s*" + MORE + "\\s*" + N))
            .or(() -> text.find(pattern(MORE + "\\s*" + N + "\\s*(?:in\\s+)?" + name)));
    if (more.isPresent())
      return more.map(m -> value(text, m, number, amount(m, 1) + (number.range ? "/" : "")));
    return text.find(pattern(name + "\\s*(?:ratio)?\\s*(?:of|is|=|:)?\\s*" + N))
        .map(m -> value(text, m, number, alone(number, amount(m, 1))));
  }

  /// Ratios and powers are positive.
  private static void negative(Remaining text, Amount number) {
    text.find(
            pattern(
                number.quantity
                    + "\\s*(?:ratio)?\\s*(?:of|is|=|:|above|over|below|under|at least|at most|<|>|\\w+ than)?\\s*(?<=[\\s=<>])[-−]\\s?\\d[\\d.]*"))
        .ifPresent(m -> {
          text.take(m, Remaining.Mark.QUALITY);
          text.refuse("'" + m.group() + "' cannot be: it is never negative");
        });
  }

  /// A redshift is meant as exactly as it is written, a quality as the least that will do.
  private static String alone(Amount number, String written) {
    if (!number.range) return written;
    if (!number.name.equals("REDSHIFT")) return written + "/";
    BigDecimal value = new BigDecimal(written);
    BigDecimal half = value.ulp().divide(BigDecimal.TWO);
    return value.subtract(half).toPlainString() + "/" + value.add(half).toPlainString();
  }

  private static Slot value(Remaining text, MatchResult m, Amount number, String value) {
    text.take(m, Remaining.Mark.QUALITY);
    return new Slot.Value(number.name, value, number.name + "=" + value);
  }

  private static String amount(MatchResult m, int group) {
    String digits = m.group(group).replace(",", "");
    return m.group(group + 1) == null
        ? digits
        : perek.tools.call.Params.number(1000 * Double.parseDouble(digits));
  }

  private static void put(
      List<Slot> slots, Remaining text, MatchResult m, String name, String value, String words) {
    text.take(m, Remaining.Mark.QUALITY);
    if (slots.stream().noneMatch(s -> s.key().equals(name)))
      slots.add(new Slot.Value(name, value, words));
  }

  private static String quoted(String value) {
    return value.contains(" ") ? "\"" + value + "\"" : value;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile("(?<![\\w/])" + regex, Pattern.CASE_INSENSITIVE);
  }

  private static List<Said> read() {
    try (InputStream in = Qualities.class.getResourceAsStream("qualities.tsv")) {
      if (in == null) throw new IllegalStateException("qualities.tsv is missing from the build");
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells ->
              new Said(
                  cells[0],
                  cells[1],
                  Pattern.compile(
                      "(?<![\\w-])(?:" + cells[2].replace(";", "|") + ")(?![\\w])",
                      Pattern.CASE_INSENSITIVE)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
