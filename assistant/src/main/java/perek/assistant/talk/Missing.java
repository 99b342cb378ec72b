package perek.assistant.talk;

import java.util.Optional;
import java.util.Set;
import perek.assistant.talk.read.Slot;

/// What a wish lacks before anything can be asked of a service.
final class Missing {

  /// What is looked at once rows are here, and so confines no request.
  private static final Set<String> LOCAL = Set.of("dstype", "order", "exptime", "except");

  static final String NOTHING_FETCHED =
      "Of which results? Nothing has been fetched in this conversation yet.";

  private Missing() {}

  /// The question to the user; empty where nothing is missing.
  static Optional<String> in(Wish wish, boolean resultsBefore) {
    return wish.parts().stream().flatMap(part -> one(part, resultsBefore).stream()).findFirst();
  }

  private static Optional<String> one(Wish wish, boolean resultsBefore) {
    return switch (wish.kind()) {
      case SPECTRA -> spectra(wish);
      case IMAGES ->
          wish.has("where")
              ? Optional.empty()
              : Optional.of(
                  "Images of which object or position? For instance: images of M 51, 0.2 degree"
                      + " wide.");
      case SOURCES -> sources(wish);
      case SERVICES ->
          wish.slots().isEmpty()
              ? Optional.of(
                  "Which services? Name a type (SSAP, cone search, TAP), a waveband or a subject.")
              : Optional.empty();
      case CUTOUT -> cutout(wish, resultsBefore);
      case LINKS ->
          wish.has("id") || resultsBefore
              ? Optional.empty()
              : Optional.of(
                  "Of which dataset? Search for spectra first, or give its identifier (ivo://…).");
      case PLACE ->
          wish.has("where") ? Optional.empty() : Optional.of("The place of which object?");
      case TABLE -> resultsBefore ? Optional.empty() : Optional.of(NOTHING_FETCHED);
      case LINES ->
          wish.has("band")
              ? Optional.empty()
              : Optional.of(
                  "Lines at which wavelengths? For instance: from 6550 to 6600 Angstrom.");
      case DATASETS ->
          wish.has("where") || wish.has("time") || wish.has("band") || wish.has("COLLECTION")
              ? Optional.empty()
              : Optional.of(
                  "Datasets of which object or position, or from which dates or wavelengths?");
      case PLANETARY ->
          wish.has("where")
              ? Optional.empty()
              : Optional.of("Data of which planet, moon or small body?");
      case BARYCENTRIC -> barycentric(wish);
      case QUERY, COVERAGE, TILES, JOB, VELOCITY -> Optional.empty();
    };
  }

  private static Optional<String> spectra(Wish wish) {
    boolean confined =
        wish.slots().stream()
            .anyMatch(s ->
                !(s instanceof Slot.Most)
                    && !(s instanceof Slot.Extent)
                    && !LOCAL.contains(s.key())
                    && !s.key().equals("FORMAT"));
    if (wish.has("extent") && !wish.has("where"))
      return Optional.of("Around which object or position?");
    return confined
        ? Optional.empty()
        : Optional.of(
            "Which spectra? Name an object, a position, a range of wavelengths, dates or a"
                + " collection.");
  }

  private static Optional<String> sources(Wish wish) {
    if (!wish.has("where"))
      return Optional.of("Around which object or position, and within which radius?");
    return wish.has("extent")
        ? Optional.empty()
        : Optional.of("Within which radius? For instance: within 5 arcmin.");
  }

  private static Optional<String> barycentric(Wish wish) {
    if (!wish.has("where")) return Optional.of("Towards which object or position?");
    if (!wish.has("moment"))
      return Optional.of(
          "At which time? Write it as 2009-06-18T22:15:00 (UTC) or as a Julian date: ten seconds"
              + " make 14 to 34 cm/s.");
    return wish.has("site")
        ? Optional.empty()
        : Optional.of("From which observatory? For instance: from La Silla, or at Ondrejov.");
  }

  private static Optional<String> cutout(Wish wish, boolean resultsBefore) {
    if (!wish.has("id") && !resultsBefore)
      return Optional.of(
          "Which spectrum? Search for spectra first, or give its identifier (ivo://…).");
    boolean told =
        wish.has("band")
            || wish.has("FLUXCALIB")
            || wish.has("FORMAT")
            || wish.has("time")
            || wish.has("where");
    return told
        ? Optional.empty()
        : Optional.of("Which part? For instance: from 6550 to 6575 Angstrom.");
  }
}
