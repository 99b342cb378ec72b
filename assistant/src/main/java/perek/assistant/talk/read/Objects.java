package perek.assistant.talk.read;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import perek.tools.resolve.Designation;
import perek.tools.resolve.FamousObjects;

/// Finds names of objects: designations of catalogues, names after constellations, known proper
/// names, planets; else what stands where a name is expected (`spectra of …`, `toward …`).
final class Objects {

  private static final String CATALOGUES =
      "HD|HDE|HR|HIP|GJ|Gliese|Gl|BD|CD|CPD|SAO|NGC|IC|M|Messier|UGC|PGC|Mrk|Markarian|Arp|Abell|ACO|3C|4C|PKS|PSR|TYC|TIC|KIC|EPIC|KOI|TOI|WASP|HATS?|HAT-P|Kepler|K2|KELT|CoRoT|XO|TrES|OGLE|2MASS|SDSS|Gaia(?: E?DR[123])?|WISEA?|IRAS|LHS|LP|LTT|Wolf|Ross|Luyten|Sh ?2|ESO|WD|WR|GRB|SN|AT|TRAPPIST|Proxima|Swift|RX|1RXS|V\\*|EZ|Feige|Hiltner|MWC|AS|Cl|Mel|Barnard|HH|LkHa|PG|PHL|Ton|B2|QSO|EC|LSPM|UCAC\\d|ADS|WDS|Cyg X|Sco X|Cen X|Her X|Vela X|LMC X|SMC X";
  private static final Pattern DESIGNATION =
      Pattern.compile(
          "(?<![\\w-])(?:(?:BD|CD|CPD) ?[+-] ?\\d{1,2}(?:°|d| )? ?\\d+[a-z]?|(?:"
              + CATALOGUES
              + ")[ -]?(?:J|B|G)?[+-]?\\d+(?:[.+:-]\\d+)*[A-Za-z]?(?:[+-]\\d+(?:\\.\\d+)?)?(?: ?[bcdefghABC](?![\\w-]))?)(?![\\w-])");

  /// What is typed in small letters, where no word of the language is like it.
  private static final Pattern SMALL_DESIGNATION =
      Pattern.compile(
          "(?<![\\w-])(?:hd|hr|hip|gj|ngc|ic|mrk|tyc|tic|kic|koi|toi|wasp|kepler|trappist|3c|pks|psr|ugc|2mass|sdss)[ -]?j?\\d+(?:[.+-]\\d+)*[a-z]?(?![\\w-])");

  private static final String GREEK =
      "alpha|alf|alp|beta|bet|gamma|gam|delta|epsilon|eps|zeta|zet|eta|theta|tet|iota|iot|kappa|kap|lambda|lam|mu|nu|xi|ksi|omicron|omi|pi|rho|sigma|sig|tau|upsilon|ups|phi|chi|psi|omega|ome|[α-ω]";

  /// Abbreviations that are words as well, and count in small letters only after a Greek one.
  private static final Set<String> WORDS =
      Set.of(
          "del", "for", "and", "car", "sex", "men", "ind", "com", "per", "her", "leo", "lib", "vol",
          "nor", "pup", "pic", "vel", "ara", "cap", "cam", "mic", "tel", "oct", "sol", "sge", "ret",
          "ant", "col", "lac", "cen", "cir", "mon");

  private static final Set<String> ALWAYS_WORDS = Set.of("for", "and", "com", "ind", "men", "nor");
  private static final Pattern AFTER_CONSTELLATION = constellations();
  private static final Pattern PROPER = proper();
  private static final String WANDERER =
      "Mercury|Venus|Mars|Jupiter|Saturn|Uranus|Neptune|Pluto|Ceres|Vesta|Io|Europa|Ganymede|Callisto|Titan|Enceladus|the Moon|the Sun";
  private static final String LEAD =
      "(?:\\b(?:of|for|towards?|around|near|about|on|from|named|called|star|object|target|galaxy|quasar|nebula|cluster|source|with|against|is|to)\\s+(?:the\\s+)?(?:star\\s+|object\\s+|target\\s+|galaxy\\s+|quasar\\s+|source\\s+)?)";
  private static final Pattern WANDERERS =
      Pattern.compile("(?<![\\w-])(?:" + WANDERER + ")(?![\\w-])");
  private static final Pattern CAPITALISED =
      Pattern.compile(
          LEAD
              + "((?:\"[^\"]{2,40}\")|(?:\\p{Lu}[\\p{L}\\d'*+-]*(?:[ -](?:\\p{Lu}|\\d)[\\p{L}\\d'*+.-]*){0,3}))(?=\\s|[,.;?!\\uE000-\\uE0FF]|$)");
  private static final Pattern EXPECTED =
      Pattern.compile(
          "\\b(?:spectra|spectrum|observations|data|images?|light ?curves?|everything|same|that)\\s+(?:of|for|towards?)\\s+(?:the\\s+)?(\\p{Ll}[\\p{L}\\d'-]*(?: [\\p{L}\\d'-]+){0,2}?)(?=\\s*(?:[,.;?!\\uE000-\\uE0FF]|$|\\b(?:in|from|with|taken|between|at|around|observed|covering|that|which|since|before|after|within|and|by|please)\\b))");

  /// `Orion KL spectra`: of words that begin the sentence only a second one in capitals or a number
  /// makes a name.
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:^|\\b(?:me|the|any|all|find|get|give|list|search|show|plot)\\s+)(\\p{Lu}\\p{Ll}+ (?:\\p{Lu}[\\p{Lu}\\d*]{0,3}|\\d+))(?=\\s+(?:spectra|spectrum|images?|light ?curves?|observations)\\b)");

  private static final Set<String> NOT_NAMES =
      Set.of(
          "stars",
          "star",
          "galaxies",
          "galaxy",
          "objects",
          "object",
          "sources",
          "source",
          "spectra",
          "spectrum",
          "interest",
          "sky",
          "field",
          "region",
          "service",
          "services",
          "type",
          "class",
          "quality",
          "resolution",
          "the",
          "that",
          "this",
          "those",
          "these",
          "them",
          "it",
          "all",
          "any",
          "everything",
          "me",
          "my",
          "data",
          "anything",
          "something",
          "planets",
          "planet",
          "same",
          "high",
          "low",
          "good",
          "hot",
          "cool",
          "bright",
          "faint",
          "different",
          "such",
          "one",
          "which",
          "what",
          "archive",
          "year",
          "night",
          "time",
          "band",
          "range",
          "line",
          "lines",
          "use",
          "each",
          "both",
          "i",
          "ssa",
          "ssap",
          "tap",
          "scs",
          "sia",
          "siap",
          "soda",
          "datalink",
          "adql",
          "votable",
          "fits",
          "vo",
          "ivoa",
          "ra",
          "dec",
          "pos",
          "size",
          "show",
          "find",
          "give",
          "get",
          "maxrec",
          "targetname",
          "collection",
          "obscore",
          "icrs",
          "utc",
          "a",
          "an",
          "aladin",
          "topcat",
          "splat",
          "metres",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "english",
          "prague",
          "earth",
          "x-ray",
          "gaia");

  private Objects() {}

  static List<Slot> read(Remaining text) {
    Set<String> names = designations(text);
    for (Pattern p : List.of(PROPER, WANDERERS)) takeAll(text, p, names);
    if (names.isEmpty()) expected(text, CAPITALISED, names);
    if (names.isEmpty()) expected(text, EXPECTED, names);
    if (names.isEmpty()) expected(text, LEADING, names);
    return names.isEmpty() ? List.of() : List.of(new Slot.Objects(List.copyOf(names)));
  }

  /// Names that no other word is like.
  static List<Slot> designated(Remaining text) {
    Set<String> names = designations(text);
    takeAll(text, PROPER, names);
    return names.isEmpty() ? List.of() : List.of(new Slot.Objects(List.copyOf(names)));
  }

  private static Set<String> designations(Remaining text) {
    Set<String> names = new LinkedHashSet<>();
    for (Pattern p : List.of(DESIGNATION, AFTER_CONSTELLATION, SMALL_DESIGNATION))
      takeAll(text, p, names);
    return names;
  }

  private static void takeAll(Remaining text, Pattern pattern, Set<String> names) {
    for (MatchResult m : text.all(pattern)) {
      names.add(m.group().strip().replaceAll("^the ", ""));
      text.take(m, Remaining.Mark.OBJECT);
    }
  }

  private static void expected(Remaining text, Pattern pattern, Set<String> names) {
    for (MatchResult m : text.all(pattern)) {
      String name = m.group(1).replace("\"", "").strip();
      if (!names.isEmpty() || generic(name) || instrument(text, m, name)) continue;
      names.add(name);
      text.take(m.start(1), m.end(1), Remaining.Mark.OBJECT);
    }
  }

  /// `from CCD700`, `observed with HEROS`: a word in capitals is what they were taken with.
  private static boolean instrument(Remaining text, MatchResult m, String name) {
    return name.matches("[A-Z][A-Z0-9-]{2,}")
        && text.before(m.start(1), 6).matches(".*\\b(?:from|with|by|on) $");
  }

  private static boolean generic(String name) {
    return Pattern.compile("[ -]")
            .splitAsStream(name.toLowerCase(Locale.ROOT))
            .anyMatch(NOT_NAMES::contains)
        || NOT_NAMES.contains(name.toLowerCase(Locale.ROOT));
  }

  /// `psi Per`, `4 Her`, `ψ Persei`, `RR Lyr`, `V838 Mon`.
  private static Pattern constellations() {
    List<String> names =
        Designation.constellations().stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    String written = String.join("|", names);
    String part = "(?: [A-D](?![\\w]))?(?: [bcdefgh](?![\\w]))?(?![\\w])";
    return Pattern.compile(
        "(?<![\\w.+-])(?:\\* ?)?(?:(?:(?i:"
            + GREEK
            + ")\\.?(?:\\d{1,2}|[¹²³])?)[ -](?:"
            + written
            + "|"
            + small(names, ALWAYS_WORDS)
            + ")|(?:\\d{1,3}|[A-Z]{1,2}|V\\d{3,4})[ -](?:"
            + written
            + "|"
            + small(names, WORDS)
            + "))"
            + part);
  }

  private static String small(List<String> names, Set<String> without) {
    return names.stream()
        .map(n -> n.toLowerCase(Locale.ROOT))
        .filter(n -> !without.contains(n))
        .collect(Collectors.joining("|"));
  }

  /// Names of one ordinary word count only with a capital.
  private static Pattern proper() {
    String any =
        FamousObjects.names().stream()
            .filter(n -> n.length() > 2 && n.matches(".*\\p{L}.*"))
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(n -> n.length() > 5 ? "(?i:" + Pattern.quote(n) + ")" : Pattern.quote(n))
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?<![\\w-])(?:" + any + ")(?: [A-Db-h](?![\\w]))?(?![\\w-])");
  }
}
