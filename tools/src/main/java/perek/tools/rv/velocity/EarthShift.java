package perek.tools.rv.velocity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import perek.tools.rv.barycentric.Barycentre;
import perek.tools.rv.barycentric.Correction;
import perek.tools.rv.barycentric.Site;
import perek.tools.rv.barycentric.Sites;
import perek.tools.rv.barycentric.Star;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.time.Moment;
import perek.tools.rv.time.TimeScale;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.MidTime;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;

/// What brings each order to the barycentre.
///
/// @param factors barycentric over observed wavelength, one for each order
/// @param bervKms of the middle of the exposure; null where nothing is applied
/// @param bjdTdb of the middle of the exposure; null where place or time are not known
/// @param secularMs since the epoch of the place; null likewise
/// @param notes a sentence each
// Numbers in bulk, which nobody alters or compares.
@SuppressWarnings("ArrayRecordComponent")
public record EarthShift(
    double[] factors,
    @Nullable Double bervKms,
    @Nullable Double bjdTdb,
    @Nullable Double secularMs,
    List<String> notes) {

  private static final double C_KMS = 299_792.458;

  public static EarthShift of(Spectrum spectrum, Target target, Shift shift) {
    List<String> notes = new ArrayList<>();
    Optional<Correction> middle = correction(spectrum, target, mid(spectrum), notes);
    Double bjd = middle.map(Correction::bjdTdb).orElse(null);
    Double secular = middle.map(Correction::secularMs).orElse(null);
    double[] factors = new double[spectrum.orders().size()];
    java.util.Arrays.fill(factors, 1);
    if (spectrum.frame() != Frame.OBSERVATORY && target.bervKms() == null) {
      notes.add(still(spectrum));
      return new EarthShift(factors, null, bjd, secular, notes);
    }
    Double stated = stated(spectrum, target, shift, middle);
    if (stated != null) {
      double factor = shift == Shift.DRS ? Shift.drs(stated) : 1 + stated / C_KMS;
      java.util.Arrays.fill(factors, factor);
      notes.add("The barycentric velocity of %.4f km/s is used as it was given.".formatted(stated));
      return new EarthShift(factors, stated, bjd, secular, notes);
    }
    notes.addAll(middle.orElseThrow().notes());
    for (int i = 0; i < factors.length; i++) factors[i] = factor(spectrum, target, i, middle.get());
    return new EarthShift(factors, middle.get().bervMs() / 1000, bjd, secular, notes);
  }

  /// What the user or, for the pipelines' way, the header says; null to compute.
  private static @Nullable Double stated(
      Spectrum spectrum, Target target, Shift shift, Optional<Correction> computed) {
    if (target.bervKms() != null) return target.bervKms();
    OptionalDouble header = spectrum.observation().bervKms();
    if (header.isPresent() && (shift == Shift.DRS || computed.isEmpty()))
      return header.getAsDouble();
    if (computed.isPresent()) return null;
    throw new IllegalArgumentException(
        "the spectrum is at rest with its observatory and says no barycentric velocity: give --site,"
            + " --ra and --dec (the file must hold a time), or --berv");
  }

  private static double factor(Spectrum spectrum, Target target, int order, Correction middle) {
    Optional<MidTime> own = spectrum.orders().get(order).mid();
    if (own.isEmpty()) return 1 + middle.zB();
    return 1
        + correction(spectrum, target, own, new ArrayList<>())
            .map(Correction::zB)
            .orElse(middle.zB());
  }

  private static String still(Spectrum spectrum) {
    return spectrum.frame() == Frame.UNKNOWN
        ? "The file does not say its frame: wavelengths are taken as they are; --berv shifts them."
        : "The spectrum is in the frame '%s' already: no barycentric shift is applied."
            .formatted(spectrum.frame().word());
  }

  private static Optional<MidTime> mid(Spectrum spectrum) {
    double[] own =
        spectrum.orders().stream()
            .map(Order::mid)
            .flatMap(Optional::stream)
            .mapToDouble(MidTime::jd)
            .toArray();
    if (own.length == 0) return spectrum.observation().mid();
    MidTime first = spectrum.orders().stream().flatMap(o -> o.mid().stream()).findFirst().get();
    double mean = java.util.Arrays.stream(own).average().getAsDouble();
    return Optional.of(new MidTime(mean, first.scale(), true));
  }

  private static Optional<Correction> correction(
      Spectrum spectrum, Target target, Optional<MidTime> mid, List<String> notes) {
    Optional<Site> site = site(spectrum.observation(), target);
    Optional<Star> star = star(spectrum.observation(), target);
    if (mid.isEmpty() || site.isEmpty() || star.isEmpty()) return Optional.empty();
    return moment(mid.get(), notes).map(m -> Barycentre.of(star.get(), site.get(), m, null));
  }

  private static Optional<Moment> moment(MidTime mid, List<String> notes) {
    return switch (mid.scale()) {
      case UTC -> Optional.of(Moment.julian(mid.jd(), TimeScale.UTC));
      case TDB -> Optional.of(Moment.julian(mid.jd(), TimeScale.TDB));
      case TAI -> Optional.of(Moment.julian(mid.jd() + 32.184 / 86_400, TimeScale.TT));
      case UNKNOWN -> {
        notes.add("The time of the exposure has no scale: it is not used.");
        yield Optional.empty();
      }
    };
  }

  private static Optional<Site> site(Observation observation, Target target) {
    if (target.site() != null) return Optional.of(target.site());
    return Sites.find(observation.instrument()).or(() -> Sites.find(observation.observatory()));
  }

  private static Optional<Star> star(Observation observation, Target target) {
    Double ra = target.raDeg();
    Double dec = target.decDeg();
    double raDeg = ra == null ? observation.raDeg().orElse(Double.NaN) : ra;
    double decDeg = dec == null ? observation.decDeg().orElse(Double.NaN) : dec;
    if (Double.isNaN(raDeg) || Double.isNaN(decDeg)) return Optional.empty();
    return Optional.of(
        new Star(
            raDeg,
            decDeg,
            target.pmRaMasYr(),
            target.pmDecMasYr(),
            target.parallaxMas(),
            target.rvKms(),
            target.epochYear()));
  }
}
