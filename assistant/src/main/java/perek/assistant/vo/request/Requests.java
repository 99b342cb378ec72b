package perek.assistant.vo.request;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import perek.assistant.talk.Wish;
import perek.assistant.talk.read.Slot;
import perek.tools.call.Params;
import perek.tools.resolve.Place;

/// Writes a wish as the parameters of a protocol, with a line for each value that is not as the
/// user said it. Angles in degrees, wavelengths in metres in vacuum.
public final class Requests {

  /// Radius around an object of which only the name is given: pointings of old spectrographs are
  /// off by minutes of arc.
  public static final double AROUND_DEG = .1;

  private static final LocalDateTime MJD_ZERO = LocalDate.of(1858, 11, 17).atStartOfDay();

  /// Parameters and how they were got.
  public record Written(Params params, List<String> notes) {}

  private final Wish wish;
  private final List<String> notes = new ArrayList<>();

  public Requests(Wish wish) {
    this.wish = wish;
  }

  private Written written(Params params) {
    return new Written(params, noting(wish, notes));
  }

  /// Notes, with the words that were not taken into account.
  static List<String> noting(Wish wish, List<String> notes) {
    List<String> all = new ArrayList<>(notes);
    if (!wish.unread().isEmpty())
      all.add(
          wish.unread().stream()
              .map(w -> "'" + w + "'")
              .collect(Collectors.joining(", ", "Not taken into account: ", "")));
    return all;
  }

  /// SSA 1.1, section 4.1: by position where one is given, else by all other constraints.
  public Written ssaAround(Place place, String around) {
    double radius = wish.slot(Slot.Extent.class).map(Slot.Extent::radiusDeg).orElse(AROUND_DEG);
    String size = Params.number(2 * radius);
    Params params =
        Params.of("REQUEST", "queryData").with("POS", position(place)).with("SIZE", size);
    notes.add(
        "SIZE=%s deg is the diameter of a circle of radius %s deg around %s"
            .formatted(size, Params.number(radius), around));
    return written(params.with(ssaConstraints()));
  }

  public Written ssaNamed(String target) {
    return written(
        Params.of("REQUEST", "queryData").with("TARGETNAME", target).with(ssaConstraints()));
  }

  /// By another name of the same object.
  public Written ssaAlias(String alias, String name) {
    notes.add("%s was also looked for as %s".formatted(name, alias));
    return ssaNamed(alias);
  }

  public Written ssaAnywhere() {
    return written(Params.of("REQUEST", "queryData").with(ssaConstraints()));
  }

  private Params ssaConstraints() {
    Params params = Params.NONE;
    Optional<Slot.Band> band = wish.slot(Slot.Band.class);
    if (band.isPresent()) params = params.with("BAND", band(band.get(), "/"));
    Optional<Slot.Period> period = wish.slot(Slot.Period.class);
    if (period.isPresent()) params = params.with("TIME", time(period.get()));
    for (Slot.Value value : wish.parameters()) params = params.with(value.name(), value.value());
    return params.with(most());
  }

  /// Rows that are chosen once they are here must not be cut before.
  private Params most() {
    if (Leftover.any(wish)) return Params.NONE;
    return wish.slot(Slot.Most.class)
        .map(m -> Params.of("MAXREC", Integer.toString(m.rows())))
        .orElse(Params.NONE);
  }

  /// One value or `lo/hi`, an open limit left out.
  private String band(Slot.Band band, String join) {
    String low = band.lowM() > 0 ? Params.number(band.lowM()) : "";
    String high = Double.isFinite(band.highM()) ? Params.number(band.highM()) : "";
    String value = low.equals(high) ? low : low + join + high;
    if (!band.note().isEmpty()) notes.add(band.note());
    notes.add("BAND=%s stands for %s, in metres in vacuum".formatted(value, band.words()));
    return value;
  }

  private String time(Slot.Period period) {
    String value =
        period.from().equals(period.to()) ? period.from() : period.from() + "/" + period.to();
    notes.add("TIME=%s stands for %s (UTC)".formatted(value, period.words()));
    return value;
  }

  /// Simple Cone Search 1.03, section 2: SR is the radius.
  public Written cone(Place place) {
    double radius = wish.slot(Slot.Extent.class).map(Slot.Extent::radiusDeg).orElse(AROUND_DEG);
    String sr = Params.number(radius);
    notes.add("SR=%s is the radius in degrees".formatted(sr));
    return written(
        Params.of("RA", Params.number(place.raDeg()))
            .with("DEC", Params.number(place.decDeg()))
            .with("SR", sr)
            .with(most()));
  }

  /// SIA 1.0, section 4.1: SIZE is the width of a box.
  public Written images(Place place) {
    double width =
        wish.slot(Slot.Extent.class).map(Slot.Extent::diameterDeg).orElse(2 * AROUND_DEG);
    String size = Params.number(width);
    notes.add("SIZE=%s is the width of the region in degrees".formatted(size));
    Params params = Params.of("POS", position(place)).with("SIZE", size);
    for (Slot.Value value : wish.parameters())
      if (value.name().equals("FORMAT"))
        params = params.with("FORMAT", value.value().equals("fits") ? "image/fits" : value.value());
    return written(params.with(most()));
  }

  /// SIA 2.0, section 2.1: POS is a circle with its radius, ranges have a blank between.
  public Written images2(Place place) {
    double radius = wish.slot(Slot.Extent.class).map(Slot.Extent::radiusDeg).orElse(AROUND_DEG);
    String circle =
        "CIRCLE %s %s %s"
            .formatted(
                Params.number(place.raDeg()), Params.number(place.decDeg()), Params.number(radius));
    notes.add("POS=%s has the radius in degrees".formatted(circle));
    Params params = Params.of("POS", circle);
    Optional<Slot.Band> band = wish.slot(Slot.Band.class);
    if (band.isPresent()) params = params.with("BAND", interval(band.get()));
    Optional<Slot.Period> period = wish.slot(Slot.Period.class);
    if (period.isPresent()) params = params.with("TIME", mjd(period.get()));
    for (Slot.Value value : wish.parameters())
      if (value.name().equals("COLLECTION")) params = params.with("COLLECTION", value.value());
    return written(params.with(most()));
  }

  /// DALI 1.1, section 3.3.2: an interval, an open limit written out.
  private String interval(Slot.Band band) {
    String low = band.lowM() > 0 ? Params.number(band.lowM()) : "-Inf";
    String high = Double.isFinite(band.highM()) ? Params.number(band.highM()) : "+Inf";
    if (!band.note().isEmpty()) notes.add(band.note());
    notes.add("BAND=%s %s stands for %s, in metres in vacuum".formatted(low, high, band.words()));
    return low + " " + high;
  }

  private String mjd(Slot.Period period) {
    String value = mjd(period.from(), "-Inf") + " " + mjd(period.to(), "+Inf");
    notes.add("TIME=%s stands for %s, in MJD".formatted(value, period.words()));
    return value;
  }

  private static String mjd(String iso, String open) {
    if (iso.isEmpty()) return open;
    LocalDateTime time =
        iso.length() == 10 ? LocalDate.parse(iso).atStartOfDay() : LocalDateTime.parse(iso);
    return Params.number(Duration.between(MJD_ZERO, time).toSeconds() / 86_400.);
  }

  /// A search of the registry by what the words named, and by a place that services cover.
  public Written services(Optional<Place> place) {
    Params params = Params.NONE;
    if (place.isPresent()) params = params.with("pos", position(place.get()));
    Optional<Slot.Extent> extent = wish.slot(Slot.Extent.class);
    if (place.isPresent() && extent.isPresent())
      params = params.with("radius", Params.number(extent.get().radiusDeg()));
    for (Slot slot : wish.slots())
      if (slot instanceof Slot.Value value) params = params.with(value.name(), value.value());
    return written(params.with(most()));
  }

  /// SODA 1.0, section 3: intervals have a blank between their limits.
  public Written piece(String id) {
    Params params = Params.of("ID", id);
    Optional<Slot.Band> band = wish.slot(Slot.Band.class);
    if (band.isPresent()) params = params.with("BAND", interval(band.get()));
    for (Slot.Value value : wish.parameters()) {
      boolean format = value.name().equals("FORMAT");
      params = params.with(value.name(), format ? format(value.value()) : value.value());
    }
    return written(params);
  }

  /// SSA 1.1, section 6, as services have it: a range has a slash between its limits.
  public Written processed(String id) {
    Params params = Params.of("REQUEST", "getData").with("PUBDID", id);
    Optional<Slot.Band> band = wish.slot(Slot.Band.class);
    if (band.isPresent()) params = params.with("BAND", band(band.get(), "/"));
    for (Slot.Value value : wish.parameters()) {
      boolean format = value.name().equals("FORMAT");
      params = params.with(value.name(), format ? format(value.value()) : value.value());
    }
    return written(params);
  }

  private static String format(String name) {
    return switch (name) {
      case "fits" -> "application/fits";
      case "votable" -> "application/x-votable+xml";
      default -> name;
    };
  }

  private static String position(Place place) {
    return Params.number(place.raDeg()) + "," + Params.number(place.decDeg());
  }
}
