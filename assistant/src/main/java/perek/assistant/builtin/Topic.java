package perek.assistant.builtin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A standard or subject that questions name, under the names that people use.
///
/// @param name the short name under which its document is cited
/// @param names as people write it, matched as whole words; those in capitals only as written
record Topic(String name, List<String> names) {

  /// Short names that are also words of the language, and so count only in capitals.
  private static final List<String> ORDINARY =
      List.of("SODA", "TAP", "SLAP", "FITS", "SIA", "DALI");

  /// The standards of the Virtual Observatory and the EPRV levels. Longer names win over shorter
  /// ones that they hold.
  private static final List<Topic> ALL =
      List.of(
          topic(
              "SSA",
              "SSA",
              "SSAP",
              "simple spectral access protocol",
              "simple spectral access",
              "spectral access protocol"),
          topic("TAPRegExt", "TAPRegExt"),
          topic("RegTAP", "RegTAP", "relational registry"),
          topic("EPNTAP", "EPN-TAP", "EPNTAP", "epn tap"),
          topic("LineTAP", "LineTAP"),
          topic("ObsLocTAP", "ObsLocTAP", "observation locator"),
          topic("TAP", "TAP", "table access protocol"),
          topic("ADQL", "ADQL", "astronomical data query language"),
          topic("ConeSearch", "SCS", "cone search", "conesearch", "simple cone search"),
          topic("SIAP", "SIAP 1", "SIAP1", "SIA 1", "SIA1", "SIAv1"),
          topic("SIA", "SIA", "SIAP", "SIA2", "SIAP2", "SIA 2", "SIAv2", "simple image access"),
          topic("SODA", "SODA", "server-side operations for data access"),
          topic("DataLink", "DataLink", "data link"),
          topic("SLAP", "SLAP", "simple line access"),
          topic("ObsCore", "ObsCore", "ObsTAP", "obs core"),
          topic("VOTable", "VOTable"),
          topic("UCDList", "UCD", "UCDs", "UCD1+"),
          topic("VOUnits", "VOUnits", "VOUnit"),
          topic("UWS", "UWS", "universal worker service"),
          topic("VOSI", "VOSI"),
          topic("DALI", "DALI"),
          topic("SAMP", "SAMP", "simple application messaging"),
          topic("MOC", "MOC", "MOCs", "multi-order coverage"),
          topic("HiPS", "HiPS", "hierarchical progressive survey"),
          topic("VOEvent", "VOEvent", "VOEvents"),
          topic("VOSpace", "VOSpace"),
          topic("PhotDM", "PhotDM", "photometry data model"),
          topic("SpectrumDM", "SpectrumDM", "spectrum data model", "spectral data model"),
          topic("VOResource", "VOResource"),
          topic("VODataService", "VODataService"),
          topic("ProvenanceDM", "ProvenanceDM", "provenance data model"),
          topic("FITS", "FITS"));

  private static final List<Pattern> PATTERNS = ALL.stream().map(Topic::pattern).toList();

  /// A topic where a text names it.
  record Mention(Topic topic, int start, int end) {}

  private static Topic topic(String name, String... names) {
    return new Topic(name, List.of(names));
  }

  /// Topics that a text names, from left to right; where names overlap the longest counts.
  static List<Mention> mentions(String text) {
    List<Mention> all =
        IntStream.range(0, ALL.size())
            .boxed()
            .flatMap(i -> PATTERNS.get(i).matcher(text).results().map(m -> mention(ALL.get(i), m)))
            .sorted(Comparator.comparingInt((Mention m) -> m.start() - m.end()))
            .toList();
    List<Mention> kept = new ArrayList<>();
    for (Mention m : all) {
      if (kept.stream().noneMatch(k -> m.start() < k.end() && k.start() < m.end())) kept.add(m);
    }
    kept.sort(Comparator.comparingInt(Mention::start));
    return kept;
  }

  private static Mention mention(Topic topic, MatchResult m) {
    return new Mention(topic, m.start(), m.end());
  }

  private Pattern pattern() {
    String alternatives =
        names.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(n -> shouted(n) ? Pattern.quote(n) : "(?i:" + Pattern.quote(n) + ")")
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<![\\p{L}\\d_.])(?:" + alternatives + ")(?:'s)?(?![\\p{L}\\d_])|" + lower());
  }

  /// Short names are also typed in small letters, unless they are words of the language.
  private String lower() {
    String small =
        names.stream()
            .filter(n -> shouted(n) && !ORDINARY.contains(n))
            .map(n -> Pattern.quote(n.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining("|"));
    return small.isEmpty() ? "(?!)" : "(?<![\\p{L}\\d_.])(?:" + small + ")(?![\\p{L}\\d_])";
  }

  private static boolean shouted(String name) {
    return name.chars().noneMatch(Character::isLowerCase);
  }

  /// Names of the topics that a text mentions, each once.
  static List<String> named(String text) {
    return mentions(text).stream().map(m -> m.topic().name()).distinct().toList();
  }

  /// Every name of every topic, for spotting capitals that are no parameter.
  static boolean known(String word) {
    return ALL.stream()
        .flatMap(t -> t.names().stream())
        .flatMap(n -> Arrays.stream(n.split(" ")))
        .anyMatch(word::equals);
  }

  private static final Pattern COMPARED =
      Pattern.compile(
          "\\b(?:differen(?:ce|ces|t)|differ|compare[ds]?|comparison|versus|vs|better|rather than|instead of|distinguish)\\b",
          Pattern.CASE_INSENSITIVE);

  /// Whether a question sets what it names side by side: it is answered by what each of them is.
  static boolean compared(String question) {
    return COMPARED.matcher(question).find();
  }

  /// What to look up of one of them.
  static String whatIs(String name) {
    return "What is " + name + " and what is it for?";
  }
}
