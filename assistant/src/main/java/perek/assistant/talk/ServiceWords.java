package perek.assistant.talk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import perek.assistant.talk.read.Remaining;
import perek.assistant.talk.read.Slot;
import perek.assistant.talk.read.Slots;

/// Finds by what services are looked for in the registry: type, waveband, name, publisher, words.
final class ServiceWords {

  private record Word(String name, String value, Pattern said) {}

  private static final List<Word> WORDS =
      List.of(
          word(
              "datasource",
              "theory",
              "theor(?:y|etical)|synthetic|model(?:led)?(?= spectra)|simulated"),
          word("waveband", "x-ray", "x[- ]?rays?"),
          word("waveband", "infrared", "(?:near|mid|far)?[- ]?infra-?red|[NMF]?IR"),
          word("waveband", "gamma-ray", "gamma[- ]?rays?"),
          word("waveband", "euv", "extreme ultraviolet|euv"),
          word("waveband", "uv", "ultra-?violet|uv"),
          word("waveband", "millimeter", "(?:sub)?-?millimet(?:er|re)(?:[- ]waves?)?|mm"),
          word("waveband", "radio", "radio"),
          word("waveband", "optical", "optical|visible"),
          word("servicetype", "slap", "slap|line access|spectral lines?|line lists?"),
          word(
              "servicetype",
              "ssa",
              "ssap?|spectral access|spectr(?:um|a|al)(?: services?| archives?)?|light ?curves?|time[- ]series"),
          word("servicetype", "scs", "scs|cone[- ]?search(?:es)?|catalog(?:ue)?s?(?: services?)?"),
          word("servicetype", "sia2", "siap? ?v?2|siav2|sia2"),
          word(
              "servicetype",
              "sia",
              "siap?(?: ?v?1)?|(?:simple )?image access|images?(?: services?| archives?)?"),
          word("servicetype", "tap", "tap|table access"),
          word("servicetype", "soda", "soda"),
          word("servicetype", "links", "datalink"),
          word(
              "servicetype",
              "registry",
              "(?:searchable )?(?:registries|registry(?= (?:are|is)|$|[?.]))"));
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:called|named|short name(?: of| is)?|service|with the name|of(?: the)?|entitled)\\s+(?:the\\s+)?(?:\"([^\"]+)\"|'([^']+)'|‘([^’]+)’|“([^”]+)”)|\\bcalled\\s+([A-Z][\\w-]+(?: [A-Z0-9][\\w-]*)*)",
          Pattern.CASE_INSENSITIVE);

  /// After a mere "of" or "from" a publisher has at least two words with a capital.
  private static final Pattern PUBLISHER =
      Pattern.compile(
          "\\b(?:(?:published by|operated by|maintained by|publisher(?: is)?|run by|by)\\s+(?:the\\s+)?(?=\\p{Lu})|(?:from|of|at)\\s+(?:the\\s+)?(?=\\p{Lu}[\\w.-]+ (?:(?:of|de|for|the) )*\\p{Lu}))(\\p{Lu}[\\w.-]+(?: (?:\\p{Lu}[\\w.-]+|of|de|for|the))*(?<! (?:of|de|for|the)))(?=[\\s?.,!]|$)");

  private static final Pattern DOES =
      Pattern.compile(
          "\\bdo(?:es)?\\s+(?:the\\s+)?(\\p{Lu}[\\p{L}\\d .'-]+?)\\s+(?:publish|operate|offer|run|have|provide|hold)\\b");
  private static final Pattern CREATOR =
      Pattern.compile(
          "\\b(?:created by|creator(?: is)?|author(?:ed by| is)?)\\s+(\\p{Lu}[\\w.-]+)");
  private static final Pattern IVOID =
      Pattern.compile("\\bivo://[^\\s,;\"']+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ABOUT =
      Pattern.compile(
          "\\b(?:about|on|for|concerning|dealing with|related to|devoted to|of|with|knows?|holds?|contains?|lists?|mentions?|publish(?:es)?|offers?|provides?|has|have)\\s+(?:the\\s+)?((?:[\\p{L}\\d][\\w-]*\\s?){1,3})(?=[?.,!]|\\s*$|\\s+(?:are|is|in|from|that|which|over|through|via|within)\\b|\\s*[\\uE000-\\uE0FF])");

  /// Before a place that services can have data at.
  private static final Pattern COVERING =
      Pattern.compile(
          "\\b(?:cover(?:s|ed|ing|age)?|(?:have|has|with|hold|holds) (?:\\w+ )?data (?:at|around|near|on|for|of|towards?)|observed|around|near)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ANY_WAVEBAND =
      Pattern.compile(
          "(?<![\\w-])(?:wave ?bands?|bands?|spectra|data|services?|range|registry|coverage|sky)(?![\\w])",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> EMPTY =
      List.of(
          "those",
          "these",
          "the",
          "a",
          "an",
          "data",
          "services",
          "service",
          "spectra",
          "registry",
          "them",
          "this",
          "it",
          "astronomy",
          "all",
          "any",
          "vo",
          "virtual observatory",
          "registered",
          "there",
          "catalogues",
          "catalogue",
          "catalogs",
          "images",
          "access url",
          "access");

  private ServiceWords() {}

  static List<Slot> read(Remaining text) {
    List<Slot> slots = new ArrayList<>();
    slots.addAll(Slots.count(text));
    named(text).ifPresent(slots::add);
    text.find(IVOID)
        .ifPresent(m -> slots.add(slot(text, m, "ivoid", m.group().replaceAll("[?.!]+$", ""))));
    text.find(CREATOR).ifPresent(m -> slots.add(slot(text, m, "creator", m.group(1))));
    for (Word w : WORDS) {
      if (w.name.equals("servicetype")
          && slots.stream()
              .anyMatch(s -> s.key().equals("servicetype") || s.key().equals("short_name")))
        continue;
      if (slots.stream().anyMatch(s -> s.key().equals(w.name))) continue;
      text.find(w.said).ifPresent(m -> slots.add(slot(text, m, w.name, w.value)));
    }
    if (text.has(COVERING)) slots.addAll(Slots.place(text));
    if (slots.stream().noneMatch(s -> s.key().equals("short_name"))) {
      text.find(PUBLISHER)
          .or(() -> text.find(DOES))
          .filter(m -> !meaningless(m.group(1)))
          .ifPresent(m -> slots.add(slot(text, m, "publisher", m.group(1))));
      about(text).ifPresent(slots::add);
    }
    return slots;
  }

  private static Optional<Slot> named(Remaining text) {
    return text.find(NAMED)
        .map(m -> {
          String name = "";
          for (int i = 1; i <= m.groupCount(); i++) if (m.group(i) != null) name = m.group(i);
          return slot(text, m, "short_name", name.strip());
        });
  }

  private static Optional<Slot> about(Remaining text) {
    for (MatchResult m : text.all(ABOUT)) {
      String words =
          ANY_WAVEBAND
              .matcher(m.group(1))
              .replaceAll("")
              .replaceAll("\\s+", " ")
              .strip()
              .replaceFirst(
                  "(?i)(?:^| )(?:(?:with|and|in|for|of|on|at|around|near|having|by)(?: the)?"
                      + "|published|offered|served|hosted|kept|provided|available|registered)$",
                  "");
      if (!words.isEmpty() && !meaningless(words))
        return Optional.of(slot(text, m, "words", words));
    }
    return Optional.empty();
  }

  private static boolean meaningless(String words) {
    return EMPTY.contains(words.toLowerCase(Locale.ROOT));
  }

  private static Slot slot(Remaining text, MatchResult m, String name, String value) {
    text.take(m, Remaining.Mark.SERVICE);
    return new Slot.Value(name, value, m.group().strip());
  }

  private static Word word(String name, String value, String regex) {
    return new Word(
        name,
        value,
        Pattern.compile("(?<![\\w-])(?:" + regex + ")(?![\\w])", Pattern.CASE_INSENSITIVE));
  }
}
