package perek.assistant.talk.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import perek.tools.rv.barycentric.Sites;

/// Reads what only questions about lines, data models and jobs name: an element, a kind of product,
/// what is to be done with a job.
public final class Terms {

  /// Name of the slot of a second kind of thing.
  public static final String ALSO = "also";

  private static final String THINGS = "spectra|images|pictures|(?:catalogue |catalog )?sources";

  /// `spectra and images of M 82`; `spectra of M 82, and images`. Where each has a place of its own
  /// they are not one wish.
  private static final Pattern SECOND =
      Pattern.compile(
          "(?:(?<=spectra)|(?<=images)|(?<=pictures)|(?<=sources))\\s+(?:and|plus|as well as)\\s+(?:the |any |all )?("
              + THINGS
              + ")|,\\s*(?:and|plus|as well as)\\s+(?:the |any |all )?("
              + THINGS
              + ")(?=\\s*(?:[.?!,]|$))",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LINES =
      Pattern.compile(
          "^(?!.*\\b(?:spectr(?:um|a)|observ\\w+)\\b).*\\b(?:lines?|transitions?)\\b",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern MODELS =
      pattern(
          "\\b(?:obs-?core|obs-?tap|epn[- ]?tap|epn[- ]?core|planetary|datasets?|data products?)\\b");
  private static final Pattern JOBS =
      pattern("\\b(?:jobs?|async(?:hronous(?:ly)?)?|background)\\b");

  /// Elements whose lines are looked for by name, with their symbols.
  private static final Map<String, String> ELEMENTS = elements();

  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?<![\\w-])(?:(?i:(?:of |neutral |ionised |ionized )*("
              + String.join("|", ELEMENTS.keySet())
              + "))|("
              + ELEMENTS.values().stream().distinct().collect(Collectors.joining("|"))
              + ")(?: ?(?:[IVX]{1,4}|\\d\\+|\\+))?(?=\\s+(?:lines?|transitions?)|[?.!,]|$|\\s+(?:between|from|in|near|around|within|at)))(?![\\w-])");

  private record Deed(String name, Pattern said) {}

  private static final List<Deed> DEEDS =
      List.of(
          new Deed(
              "submit",
              pattern(
                  "\\b(?:as an?|in an?) (?:async\\w* )?job\\b|\\basync(?:hronously)?\\b(?! job)|\\bin the background\\b")),
          new Deed(
              "abort",
              pattern(
                  "\\b(?:abort|stop|cancel|kill|interrupt) (?:the|my|that|this) (?:\\w+ )?job\\b")),
          new Deed(
              "delete",
              pattern("\\b(?:delete|remove|forget|destroy) (?:the|my|that|this) (?:\\w+ )?job\\b")),
          new Deed("list", pattern("\\b(?:(?:my|the|all|which|what) (?:\\w+ )?jobs)\\b")),
          new Deed(
              "result",
              pattern(
                  "\\b(?:results?|rows|table|answer|output) (?:of|from) (?:the|my|that|this) (?:\\w+ )?job\\b|\\b(?:take up|wait for|resume|continue|fetch|read) (?:the|my|that|this) (?:\\w+ )?job\\b")),
          new Deed("look", pattern("\\b(?:the|my|that|this) (?:\\w+ )?job\\b")));

  private record Product(String type, Pattern said) {}

  /// Values of `dataproduct_type` (ObsCore 1.1, section 3.3.1), with words for them.
  private static final List<Product> PRODUCTS =
      List.of(
          new Product("timeseries", pattern("(?:light ?curves?|time[- ]?series)")),
          new Product("cube", pattern("(?:(?:spectral |data )?cubes?)")),
          new Product("spectrum", pattern("spectr(?:um|a)")),
          new Product("image", pattern("images?|pictures?")),
          new Product("visibility", pattern("visibilit(?:y|ies)")),
          new Product("event", pattern("event[- ]?lists?|events")),
          new Product("measurements", pattern("measurements")));

  private static final Pattern CORRECTION =
      pattern("barycent(?:ric|re|er)|heliocentric|bervs?|bjd");

  /// A moment, and not a day.
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?:\\b(?:at|on|for)\\s+)?\\b(?:(?:M?JD|BJD)\\s*=?\\s*(\\d{4,7}(?:\\.\\d+)?)|(\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)?))(?:\\s*(?:UTC?|Z))?(?![\\w:])");

  private Terms() {}

  static List<Slot> read(Remaining text) {
    List<Slot> slots = new ArrayList<>();
    if (text.has(JOBS)) job(text).ifPresent(slots::add);
    if (text.has(CORRECTION)) correction(text, slots);
    if (text.has(MODELS)) product(text).ifPresent(slots::add);
    if (text.has(LINES)) element(text).ifPresent(slots::add);
    second(text).ifPresent(slots::add);
    return slots;
  }

  private static Optional<Slot> second(Remaining text) {
    Optional<MatchResult> found = text.find(SECOND);
    if (found.isEmpty()) return Optional.empty();
    MatchResult m = found.get();
    text.take(m, Remaining.Mark.QUALITY);
    String thing = m.group(1) != null ? m.group(1) : m.group(2);
    return Optional.of(new Slot.Value(ALSO, thing, "and " + thing));
  }

  private static Optional<Slot> job(Remaining text) {
    for (Deed deed : DEEDS) {
      Optional<MatchResult> m = text.find(deed.said);
      if (m.isEmpty()) continue;
      text.take(m.get(), Remaining.Mark.SERVICE);
      return Optional.of(new Slot.Value("job", deed.name, m.get().group()));
    }
    return Optional.empty();
  }

  private static void correction(Remaining text, List<Slot> slots) {
    text.find(MOMENT)
        .ifPresent(m -> {
          text.take(m, Remaining.Mark.TIME);
          String moment = m.group(1) != null ? m.group(1) : m.group(2).replace(' ', 'T');
          slots.add(new Slot.Value("moment", moment, m.group().strip()));
        });
    Sites.within(text.left())
        .ifPresent(site -> {
          text.find(Pattern.compile(Pattern.quote(site.name()), Pattern.CASE_INSENSITIVE))
              .ifPresent(m -> text.take(m, Remaining.Mark.SERVICE));
          slots.add(new Slot.Value("site", site.name(), "from " + site.name()));
        });
  }

  private static Optional<Slot> product(Remaining text) {
    for (Product product : PRODUCTS) {
      Optional<MatchResult> m = text.find(product.said);
      if (m.isEmpty()) continue;
      text.take(m.get(), Remaining.Mark.QUALITY);
      return Optional.of(
          new Slot.Value("product", product.type, m.get().group() + " (data products)"));
    }
    return Optional.empty();
  }

  static Optional<Slot> element(Remaining text) {
    return text.find(ELEMENT)
        .map(m -> {
          text.take(m, Remaining.Mark.QUALITY);
          String symbol =
              m.group(1) != null
                  ? ELEMENTS.getOrDefault(m.group(1).toLowerCase(Locale.ROOT), m.group(1))
                  : m.group(2);
          return new Slot.Value(
              "element", symbol, "lines of " + m.group().strip().replaceFirst("(?i)^of ", ""));
        });
  }

  private static Map<String, String> elements() {
    String all =
        "hydrogen H helium He lithium Li beryllium Be boron B carbon C nitrogen N oxygen O fluorine F neon Ne sodium Na magnesium Mg aluminium Al aluminum Al silicon Si phosphorus P sulphur S sulfur S chlorine Cl argon Ar potassium K calcium Ca scandium Sc titanium Ti vanadium V chromium Cr manganese Mn iron Fe cobalt Co nickel Ni copper Cu zinc Zn strontium Sr yttrium Y zirconium Zr barium Ba lanthanum La cerium Ce neodymium Nd europium Eu thorium Th uranium U";
    String[] words = all.split(" ", -1);
    Map<String, String> elements = new TreeMap<>();
    for (int i = 0; i < words.length; i += 2) elements.put(words[i], words[i + 1]);
    return elements;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile("(?<![\\w-])(?:" + regex + ")(?![\\w-])", Pattern.CASE_INSENSITIVE);
  }
}
