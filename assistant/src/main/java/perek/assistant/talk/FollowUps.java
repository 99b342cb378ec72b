package perek.assistant.talk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import perek.assistant.talk.read.Slot;

/// How a sentence changes what was wanted before: `only the normalised ones`, `same for 4 Her`,
/// `drop that restriction`.
final class FollowUps {

  private static final Pattern REFERS =
      pattern(
          "\\b(?:same|those|these|them|they|it|that one|this one|that|ones?|instead|restrictions?|again|as well|too|also|there|previous|(?:that|this|last) (?:search|query|list|result)|the (?:results?|rows|list))\\b");
  private static final Pattern OPENS =
      pattern(
          "^\\s*(?:ok(?:ay)?[, ]+|please[, ]+|now[, ]+|no[, ]+|yes[, ]+)*(?:and|but|now|only|just|or|what about|how about|make it|make that|drop|remove|without|narrow|widen|restrict|limit|the same|same|also|then|instead|first|at most|not|change|use|try|with|within|in|from|for|since|after|before|taken|set|add|keep|extend|skip|ignore|forget|undo|go back|all of|show all|rather)\\b");
  private static final Pattern DROPS =
      pattern(
          "\\b(?:drop|remove|forget|ignore|lift|clear|cancel|discard|without|no longer|take away|omit|skip|leave out|regardless of|whatever|any|no(?!,))\\b");
  private static final Pattern ALL =
      pattern(
          "\\b(?:all of (?:them|those|these)|show (?:me )?(?:them )?all|no limit|everything|not just)\\b");
  private static final Pattern UNDO =
      pattern("\\b(?:undo|go back|as before|back to the (?:previous|last|first))\\b");
  private static final Map<String, Pattern> KEYS = keys();

  private FollowUps() {}

  /// Whether a sentence speaks of what came before.
  static boolean refers(String text) {
    return REFERS.matcher(text).find() || OPENS.matcher(text).find();
  }

  static boolean opens(String text) {
    return OPENS.matcher(text).find();
  }

  static boolean undoes(String text) {
    return UNDO.matcher(text).find();
  }

  /// The wish before, changed; empty where the sentence changes nothing.
  ///
  /// @param slots that the sentence names
  /// @param kind that it names, if it does
  static Optional<Wish> changed(Wish before, String text, List<Slot> slots, Optional<Kind> kind) {
    if (DROPS.matcher(text).find()) {
      Optional<Wish> less = dropped(before, text, slots);
      if (less.isPresent()) return less;
    }
    if (ALL.matcher(text).find() && slots.isEmpty()) return Optional.of(before.without("most"));
    if (slots.isEmpty() && kind.filter(k -> k != before.kind()).isEmpty()) return Optional.empty();
    Wish changed = before.with(slots);
    return Optional.of(kind.filter(Kind::searched).map(k -> moved(changed, k)).orElse(changed));
  }

  /// Another kind of thing at the same place; what only spectra have is left behind.
  private static Wish moved(Wish wish, Kind kind) {
    if (kind == wish.kind() || kind == Kind.SERVICES) return wish.as(kind);
    List<Slot> kept = new ArrayList<>();
    for (Slot slot : wish.slots())
      if (!(slot instanceof Slot.Value) && (kind != Kind.SOURCES || !(slot instanceof Slot.Band)))
        kept.add(slot);
    return new Wish(kind, kept);
  }

  private static Optional<Wish> dropped(Wish before, String text, List<Slot> slots) {
    List<String> named = new ArrayList<>();
    slots.forEach(s -> named.add(s.key()));
    KEYS.forEach((key, said) -> {
      if (said.matcher(text).find()) named.add(key);
    });
    List<String> held = named.stream().filter(before::has).toList();
    if (!held.isEmpty()) {
      Wish less = before;
      for (String key : held) less = less.without(key);
      return Optional.of(less);
    }
    boolean vague =
        pattern(
                "\\b(?:that|the last|this|it|restrictions?|constraints?|limits?|conditions?|filters?)\\b")
            .matcher(text)
            .find();
    if (!vague || !slots.isEmpty()) return Optional.empty();
    return before.slots().reversed().stream()
        .map(Slot::key)
        .filter(key -> !key.equals("where"))
        .findFirst()
        .map(before::without);
  }

  /// "Any spectra of it?" after "Where is Vega?": at the place that was named before.
  static Wish placed(Wish wish, String text, Optional<Slot> place) {
    boolean needed = wish.kind() == Kind.IMAGES || wish.kind() == Kind.SOURCES;
    boolean bare = wish.kind() == Kind.SPECTRA && wish.slots().isEmpty() && refers(text);
    return place
        .filter(_ -> !wish.has("where") && (needed || bare))
        .map(p -> wish.with(List.of(p)))
        .orElse(wish);
  }

  /// Rows that are spoken of by their places: `1`, `1,3`, `last`.
  static Optional<Slot> rows(Kind kind, String text) {
    List<MatchResult> ordinals = Phrases.ORDINAL.matcher(text).results().toList();
    if (ordinals.isEmpty() || (kind == Kind.TABLE && !ofSpectra(text))) return Optional.empty();
    String rows = ordinals.stream().map(FollowUps::row).collect(Collectors.joining(","));
    return Optional.of(new Slot.Value("row", rows, ordinals.getFirst().group()));
  }

  /// Whether something is done with spectra that were found, and not with their table.
  private static boolean ofSpectra(String text) {
    return Phrases.DEEDS.matcher(text).find()
        || Phrases.MEASURED.matcher(text).find()
        || Phrases.SHOWN.matcher(text).find();
  }

  private static String row(MatchResult m) {
    for (int i = 1; i <= 5; i++) if (m.group(i) != null) return Integer.toString(i);
    return m.group(6) != null ? "last" : m.group(7);
  }

  private static Map<String, Pattern> keys() {
    Map<String, Pattern> keys = new LinkedHashMap<>();
    keys.put("time", pattern("\\b(?:dates?|times?|periods?|years?|when)\\b"));
    keys.put(
        "band",
        pattern(
            "\\b(?:bands?|wavelengths?|spectral (?:range|limits?)|(?:wavelength )?range|energy|frequency)\\b"));
    keys.put("extent", pattern("\\b(?:radius|size|extent)\\b"));
    keys.put("most", pattern("\\b(?:limits?|numbers?|maxrec|counts?|maximum)\\b"));
    keys.put("FLUXCALIB", pattern("\\b(?:calibrations?|calibrated|normali[sz](?:ed|ation))\\b"));
    keys.put("FORMAT", pattern("\\bformats?\\b"));
    keys.put("COLLECTION", pattern("\\b(?:collections?|instruments?|surveys?)\\b"));
    keys.put("SNR", pattern("\\b(?:S/N|SNR|signal[- ]to[- ]noise|noise)\\b"));
    keys.put("SPECRP", pattern("\\b(?:resolution|resolving power)\\b"));
    keys.put("waveband", pattern("\\bwave ?bands?\\b"));
    keys.put("where", pattern("\\b(?:position|target|object|star)\\b"));
    return keys;
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
