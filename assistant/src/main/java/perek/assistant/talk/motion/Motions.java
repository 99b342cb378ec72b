package perek.assistant.talk.motion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import perek.assistant.talk.Heard;
import perek.assistant.talk.Kind;
import perek.assistant.talk.Wish;
import perek.assistant.talk.read.Remaining;
import perek.assistant.talk.read.Slot;
import perek.assistant.talk.read.Slots;
import perek.tools.spectrum.line.SpectralLines;

/// Hears what is to be measured of velocities: `ccf`, `periodogram`, `orbit` or `series`.
public final class Motions {

  private static final String START =
      "^\\s*(?:(?:please|now|and|then|ok(?:ay)?|perek|can you|could you|would you)[, ]+)*";
  private static final Pattern CCF =
      pattern(
          START
              + "(?:(?:measure|determine|compute|calculate|get|find|derive|what(?:'s| is|"
              + " are))\\b.*\\b(?:(?:radial[- ])?velocit(?:y|ies)|rvs?)\\b|cross[-"
              + " ]?correlate\\b)");
  private static final Pattern NOT_CCF =
      pattern(
          "\\bcorrections?\\b|\\bbarycent|\\bheliocent|\\brotation|\\bv ?sin"
              + " ?i\\b|\\bdispersions?\\b|\\bescape\\b|\\borbits?\\b|\\bperiod");
  private static final Pattern PERIOD =
      pattern(
          START
              + "(?:find|look for|search(?:"
              + " for)?|compute|calculate|determine|measure|run|make|what(?:'s| is| are)|(?:is|are)"
              + " there)\\b.*\\b(?:period(?:s|icit(?:y|ies)|ograms?)?|lomb[- ]scargle)\\b");
  private static final Pattern ORBIT =
      pattern(
          START
              + "(?:fit|find|determine|compute|model)\\b.*\\b(?:orbits?|planets?|keplerians?)\\b");
  private static final Pattern SERIES =
      pattern(
          START
              + "(?:(?:how (?:did|does|do|has|have|had|is|was)|show(?: me)?"
              + " how|follow|trace|track)\\b.*\\b(?:var(?:y|ies|ied|iations?|ying)|chang(?:e|es|ed|ing)|evolv(?:e|es|ed|ing)|(?:in|over|with|through)"
              + " time)\\b|(?:make|get|measure|compute|show)(?: me)? (?:a|the) (?:time[- ])?series"
              + " of\\b)");
  private static final Pattern REFERS =
      pattern(
          "\\b(?:each|them|these|those|its?|their|ones?|all|th(?:is|at)"
              + " (?:file|spectrum|ccf|series)|the"
              + " (?:files?|spectr(?:um|a)|first|second|third|last|dates?|times?))\\b");
  private static final Pattern SERIES_MEANT = pattern("\\bthe (?:radial )?(?:velocities|rvs)\\b");
  private static final Pattern FILE =
      pattern(
          "(?<![\\w/.])[\\w~./:+@-]*[\\w+-]\\.(?:fits?|fts|csv|txt|vels|dat|vot|votable|xml|ecsv|rdb|tbl)(?:\\.gz)?(?![\\w])");
  private static final Pattern MASK =
      pattern(
          "\\bmask (?:file"
              + " )?([\\w~./:+-]+\\.\\w+)|([\\w~./:+-]+\\.mas)\\b|\\b(?!(?:with|the|a|an|this|that|by|using|and|which|its|own)\\b)([\\w.+-]+)"
              + " mask\\b|\\bmask ([A-Z]\\d?)\\b");
  private static final Pattern TEMPLATE =
      pattern(
          "\\btemplate (?:file |spectrum )?([\\w~./:+-]+\\.\\w+)|\\bwith ([\\w~./:+-]+\\.fits?) as"
              + " (?:a |the )?template\\b");
  private static final Pattern COLUMNS =
      pattern(
          "\\b(?:in|of|from|with|using) (?:the )?([\\w/ ]{1,30}?) and (?:the )?([\\w/"
              + " ]{1,30}?)[?.!]*$");
  private static final Pattern PLANETS =
      pattern("\\b(one|two|three|four|five|[1-8]) (?:keplerian )?(?:planets?|orbits?)\\b");
  private static final Pattern BINARY = pattern("\\bsb ?([12])\\b|\\b(double|single)[- ]lined\\b");
  private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five");

  private Motions() {}

  /// @param fetched whether an earlier sentence led to a table
  /// @param today what "last year" is counted from
  /// @return nothing where a sentence is about something else
  public static Optional<Heard> heard(String text, boolean fetched, LocalDate today) {
    if (CCF.matcher(text).find() && !NOT_CCF.matcher(text).find())
      return ofFile("ccf", text, fetched);
    if (PERIOD.matcher(text).find()) return ofFile("periodogram", text, fetched);
    if (ORBIT.matcher(text).find()) return ofFile("orbit", text, fetched);
    return SERIES.matcher(text).find() ? series(text, today) : Optional.empty();
  }

  private static Optional<Heard> ofFile(String tool, String text, boolean fetched) {
    List<Slot> slots = new ArrayList<>();
    String rest = text;
    if (tool.equals("ccf"))
      rest = with(slots, "template", TEMPLATE, with(slots, "mask", MASK, text));
    List<String> files = FILE.matcher(rest).results().map(MatchResult::group).toList();
    if (!files.isEmpty())
      slots.add(new Slot.Value("file", String.join("\n", files), String.join(" ", files)));
    else if (!refers(tool, text)) return Optional.empty();
    else if (!fetched)
      return pointed(text)
          ? Optional.of(
              new Heard.Asks(
                  "Of which file? Name it, such as e2ds_A.fits or keck.vels, or search for spectra"
                      + " first.",
                  Optional.empty()))
          : Optional.empty();
    PLANETS.matcher(text).results().findFirst().ifPresent(m -> slots.add(planets(m.group(1))));
    BINARY.matcher(text).results().findFirst().ifPresent(m -> slots.add(binary(m)));
    COLUMNS
        .matcher(text)
        .results()
        .findFirst()
        .filter(_ -> tool.equals("periodogram") && files.isEmpty())
        .ifPresent(m -> {
          slots.add(new Slot.Value("x", m.group(1), m.group(1)));
          slots.add(new Slot.Value("y", m.group(2), m.group(2)));
        });
    if (files.isEmpty()) slots.addAll(Slots.count(new Remaining(text)));
    return Optional.of(wanted(tool, text, slots));
  }

  private static boolean refers(String tool, String text) {
    return REFERS.matcher(text).find()
        || (!tool.equals("ccf") && SERIES_MEANT.matcher(text).find());
  }

  /// A sentence that points at a file or at velocities cannot be about such things in general.
  private static boolean pointed(String text) {
    return pattern("\\bth(?:is|ese|at|ose)\\b").matcher(text).find();
  }

  private static String with(List<Slot> slots, String name, Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) return text;
    for (int i = 1; i <= found.groupCount(); i++) {
      String value = found.group(i);
      if (value != null) slots.add(new Slot.Value(name, value, value));
    }
    return text.substring(0, found.start()) + " " + text.substring(found.end());
  }

  private static Slot planets(String word) {
    int at = NUMBERS.indexOf(word.toLowerCase(java.util.Locale.ROOT));
    String count = at < 0 ? word : Integer.toString(at + 1);
    return new Slot.Value("planets", count, count);
  }

  private static Slot binary(MatchResult m) {
    boolean two =
        m.group(1) == null ? m.group(2).equalsIgnoreCase("double") : m.group(1).equals("2");
    return new Slot.Value("binary", two ? "sb2" : "sb1", "");
  }

  /// A line of an object, or of files.
  private static Optional<Heard> series(String text, LocalDate today) {
    Optional<SpectralLines.Found> line = SpectralLines.find(text, true);
    List<Slot> slots = new ArrayList<>();
    String rest = text;
    if (line.isPresent()) {
      MatchResult at = line.get().at();
      String name = line.get().named().name();
      slots.add(new Slot.Value("line", name, name));
      rest = text.substring(0, at.start()) + " " + text.substring(at.end());
    }
    List<String> files = FILE.matcher(rest).results().map(MatchResult::group).toList();
    List<Slot> read =
        Slots.read(new Remaining(FILE.matcher(rest).replaceAll(" ")), today).stream()
            .filter(s -> List.of("where", "band", "time").contains(s.key()))
            .collect(Collectors.toCollection(ArrayList::new));
    boolean placed = read.stream().anyMatch(s -> s.key().equals("where"));
    boolean banded = read.stream().anyMatch(s -> s.key().equals("band"));
    if (line.isEmpty() && !banded) return Optional.empty();
    if (!files.isEmpty())
      slots.add(new Slot.Value("file", String.join("\n", files), String.join(" ", files)));
    else if (!placed)
      return text.matches("(?is).*\\b(?:its?|their|this|that)\\b.*")
          ? Optional.empty()
          : Optional.of(
              new Heard.Asks(
                  "Of which object? For instance: how did H alpha of psi Per vary?",
                  Optional.empty()));
    slots.addAll(read);
    return Optional.of(wanted("series", text, slots));
  }

  private static Heard wanted(String tool, String text, List<Slot> slots) {
    List<Slot> all = new ArrayList<>(slots);
    all.add(new Slot.Value("tool", tool, ""));
    all.add(new Slot.Value("asked", text, text));
    return new Heard.Wants(new Wish(Kind.VELOCITY, all));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }
}
