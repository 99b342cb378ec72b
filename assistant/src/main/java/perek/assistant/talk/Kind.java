package perek.assistant.talk;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is wanted of the Virtual Observatory.
public enum Kind {
  SPECTRA(
      "spectra",
      "ssap?|spectr(?:um|a|al|oscop(?:y|ic|ically)|ograms?)|light ?curves?|time[- ]series|echelle|observ(?:ations?|ed)"),
  IMAGES("images", "images?|siap?2?|pictures?|photos?|photographs?|plates?|imaging"),
  SOURCES(
      "catalogue sources",
      "cone(?:[- ]search(?:es)?)?|scs|sources?|stars|objects|catalog(?:ue)?s?|entries"),
  SERVICES(
      "services",
      "services?|registry|registered|access url|ivoids?|data"
          + " ?cent(?:re|er)s?|archives|publish(?:es|ers?)|providers?"),
  CUTOUT(
      "a piece of a dataset",
      "cut(?:s|ting|-?outs?)?|trim(?:med)?|crop(?:ped)?|extract|piece|part|normali[sz]e|convert"),
  LINKS("what is linked", "link(?:ed|s)?|data ?links?|files?|previews?|available|belongs?"),
  PLACE("the place", "where|coordinates?|position|ra|resolve"),
  TABLE(
      "the table",
      "which|sort(?:ed)?|mean|average|best|highest|lowest|longest|table|columns?|rows?|csv|save|plot|how"
          + " many|most recent|first|last|list"),
  QUERY("the query", "select"),
  LINES("spectral lines", "lines?|transitions?|slap|linetap"),
  DATASETS("datasets", "obs-?core|obs-?tap|data ?sets?|data ?products?"),
  PLANETARY("planetary data", "epn[- ]?tap|epn[- ]?core|planetary"),
  COVERAGE("the coverage", "mocs?|coverage(?: maps?)?"),
  TILES("the survey", "hips|tiles?"),
  BARYCENTRIC("the barycentric correction", "barycent(?:ric|re|er)|heliocentric|bervs?|bjd"),
  VELOCITY("the velocities", "velocit(?:y|ies)|periods?|orbits?|series"),
  JOB("the job", "jobs?|async(?:hronous(?:ly)?)?|background");

  private final String noun;
  private final Pattern words;

  Kind(String noun, String words) {
    this.noun = noun;
    this.words = Pattern.compile("(?<![\\w-])(?:" + words + ")(?![\\w])", Pattern.CASE_INSENSITIVE);
  }

  /// As a sentence calls it.
  public String noun() {
    return noun;
  }

  /// Whether a text has a word that may speak of it.
  public boolean saidIn(String text) {
    return words.matcher(text).find();
  }

  /// Whether rows are looked for by constraints, as against what was found before.
  public boolean searched() {
    return switch (this) {
      case SPECTRA, IMAGES, SOURCES, SERVICES, LINES, DATASETS, PLANETARY -> true;
      default -> false;
    };
  }

  /// Whether rows of one dataset each are looked for, which several services may have.
  public boolean united() {
    return searched() && this != SERVICES && this != LINES;
  }

  /// The kind of things that a word means.
  static Optional<Kind> called(String word) {
    return Stream.of(SPECTRA, IMAGES, SOURCES).filter(k -> k.saidIn(word)).findFirst();
  }

  /// The kind that a heading of the examples names.
  static Optional<Kind> named(String heading) {
    return Stream.of(values())
        .filter(k -> k.name().equals(heading.toUpperCase(Locale.ROOT)))
        .findFirst();
  }
}
