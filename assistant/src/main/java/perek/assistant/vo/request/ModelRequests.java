package perek.assistant.vo.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.assistant.talk.Wish;
import perek.assistant.talk.read.Slot;
import perek.tools.call.Params;
import perek.tools.resolve.Place;

/// Writes a wish as conditions on the tables of a data model or on a list of lines, with a line for
/// each value that is not as the user said it. Wavelengths in vacuum.
final class ModelRequests {

  /// Half the width of the range around a wavelength that is named alone, in metres.
  private static final double NEAR_M = 5e-10;

  private static final double ANGSTROM = 1e-10;

  /// Codes of EPN-TAP 2.0, section 3.4.1 (`dataproduct_type`), by the words of ObsCore.
  private static final Map<String, String> CODES =
      Map.of("image", "im", "spectrum", "sp", "cube", "sc", "timeseries", "ts", "event", "ev");

  private final Wish wish;
  private final List<String> notes = new ArrayList<>();

  ModelRequests(Wish wish) {
    this.wish = wish;
  }

  /// ObsCore 1.1: at a place where one is known, else under the name.
  Requests.Written datasets(Optional<Place> place) {
    Params params = Params.NONE;
    if (place.isPresent()) params = params.with("POS", circle(place.get()));
    else for (String name : Named.names(wish)) params = params.with("TARGETNAME", name);
    Optional<Slot.Band> band = wish.slot(Slot.Band.class);
    if (band.isPresent()) params = params.with("BAND", metres(band.get(), " "));
    Optional<Slot.Period> period = wish.slot(Slot.Period.class);
    if (period.isPresent()) params = params.with("TIME", time(period.get()));
    Optional<String> product = wish.value("product");
    if (product.isPresent()) params = params.with("DATAPRODUCT_TYPE", product.get());
    Optional<String> collection = wish.value("COLLECTION");
    if (collection.isPresent()) params = params.with("OBS_COLLECTION", collection.get());
    return written(params);
  }

  /// EPN-TAP 2.0: what moves among the stars is found by its name.
  Requests.Written planetary() {
    Params params = Params.NONE;
    for (String name : Named.names(wish))
      params = params.with("TARGET_NAME", name.replaceFirst("(?i)^the ", ""));
    Optional<Slot.Band> band = wish.slot(Slot.Band.class);
    if (band.isPresent()) params = params.with("BAND", metres(band.get(), " "));
    Optional<Slot.Period> period = wish.slot(Slot.Period.class);
    if (period.isPresent()) params = params.with("TIME", time(period.get()));
    Optional<String> product = wish.value("product");
    if (product.isPresent())
      params = params.with("DATAPRODUCT_TYPE", CODES.getOrDefault(product.get(), product.get()));
    return written(params);
  }

  /// SLAP 1.0, section 3: WAVELENGTH in metres.
  Requests.Written lines() {
    Params params = Params.of("REQUEST", "queryData");
    Optional<Slot.Band> band = wish.slot(Slot.Band.class).map(this::widened);
    if (band.isPresent()) params = params.with("WAVELENGTH", metres(band.get(), "/"));
    Optional<String> element = wish.value("element");
    if (element.isPresent()) params = params.with("CHEMICAL_ELEMENT", element.get());
    return written(params);
  }

  /// LineTAP 1.0: `vacuum_wavelength` in Angstrom.
  Requests.Written lineTable() {
    Params params = Params.NONE;
    Optional<Slot.Band> band = wish.slot(Slot.Band.class).map(this::widened);
    if (band.isPresent()) {
      String range =
          end(band.get().lowM() / ANGSTROM, "-Inf")
              + " "
              + end(band.get().highM() / ANGSTROM, "+Inf");
      notes.add("VACUUM_WAVELENGTH=%s is in Angstrom in vacuum".formatted(range));
      params = params.with("VACUUM_WAVELENGTH", range);
    }
    Optional<String> element = wish.value("element");
    if (element.isPresent()) params = params.with("ELEMENT", element.get());
    return written(params);
  }

  private Requests.Written written(Params params) {
    Params most =
        wish.slot(Slot.Most.class)
            .map(m -> Params.of("MAXREC", Integer.toString(m.rows())))
            .orElse(Params.NONE);
    return new Requests.Written(params.with(most), Requests.noting(wish, notes));
  }

  private String circle(Place place) {
    double radius =
        wish.slot(Slot.Extent.class).map(Slot.Extent::radiusDeg).orElse(Requests.AROUND_DEG);
    String circle =
        "CIRCLE %s %s %s"
            .formatted(
                Params.number(place.raDeg()), Params.number(place.decDeg()), Params.number(radius));
    notes.add("POS=%s has the radius in degrees".formatted(circle));
    return circle;
  }

  /// A line at one wavelength is looked for in a range around it.
  private Slot.Band widened(Slot.Band band) {
    if (band.lowM() < band.highM()) return band;
    notes.add("Lines within 5 Angstrom of it were asked for");
    return new Slot.Band(
        band.lowM() - NEAR_M, band.highM() + NEAR_M, band.covering(), band.note(), band.words());
  }

  private String metres(Slot.Band band, String join) {
    boolean open = join.equals("/");
    String low = band.lowM() > 0 ? Params.number(band.lowM()) : open ? "" : "-Inf";
    String high = Double.isFinite(band.highM()) ? Params.number(band.highM()) : open ? "" : "+Inf";
    if (!band.note().isEmpty()) notes.add(band.note());
    notes.add("%s%s%s stands for %s, in metres in vacuum".formatted(low, join, high, band.words()));
    return low + join + high;
  }

  private static String end(double value, String open) {
    return value > 0 && Double.isFinite(value) ? Params.number(value) : open;
  }

  /// Dates as they are: the search turns them into days, the last one counting whole.
  private String time(Slot.Period period) {
    String value = day(period.from(), "-Inf") + " " + day(period.to(), "+Inf");
    notes.add("TIME=%s stands for %s (UTC)".formatted(value, period.words()));
    return value;
  }

  private static String day(String iso, String open) {
    return iso.isEmpty() ? open : iso.length() > 10 ? iso.substring(0, 10) : iso;
  }
}
