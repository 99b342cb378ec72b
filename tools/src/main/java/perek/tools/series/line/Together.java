package perek.tools.series.line;

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
import perek.tools.rv.time.Moment;
import perek.tools.rv.time.TimeScale;
import perek.tools.series.find.Found;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.MidTime;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Doppler;
import perek.tools.spectrum.correct.Mediums;
import perek.tools.unit.AirFormula;

/// Brings spectra into one medium, one frame (the barycentre) and one scale of time.
final class Together {

  static final String NO_MEDIUM =
      "The file does not say whether its wavelengths are of air or vacuum: %s was taken.";
  static final String NO_FRAME =
      "The file does not say its frame: its velocities are as they are there, up to 30 km/s from"
          + " the barycentre's if it is at rest with its observatory (--frame says which).";
  private static final String HELIOCENTRIC =
      "It is heliocentric, which stands within 15 m/s of the barycentre and is left so.";
  private static final String NO_SCALE =
      "Its time says no scale: UTC was taken (up to 70 s off if it is not).";
  private static final double C_KMS = 299_792.458;
  private static final double TT_LESS_TAI_DAYS = 32.184 / 86_400;

  /// Light needs 21 ms from the centre of the Earth to its surface: for times any place will do.
  private static final Site ANYWHERE = new Site("the Earth", 0, 0, 0);

  private final Medium goal;
  private final Choices choices;

  Together(Medium goal, Choices choices) {
    this.goal = goal;
    this.choices = choices;
  }

  /// A spectrum brought there.
  ///
  /// @param jdUtc middle of the exposure at the observatory
  /// @param bjdTdb at the barycentre; empty where the place of the star is not known
  /// @param medium that the file stated, or that was taken
  /// @param frame that the file stated
  record Brought(
      Spectrum spectrum,
      double jdUtc,
      Optional<Double> bjdTdb,
      String medium,
      String frame,
      List<String> notes) {}

  /// @throws IllegalArgumentException where it cannot be done, with what helps
  Brought of(Found found, Spectrum given) {
    List<String> notes = new ArrayList<>();
    Spectrum s = given;
    if (s.medium() instanceof Medium.Unknown) {
      s = s.declared(choices.silentMedium(), s.frame());
      if (choices.medium().isEmpty()) notes.add(NO_MEDIUM.formatted(s.medium().word()));
    }
    if (s.frame() == Frame.UNKNOWN) s = s.declared(s.medium(), choices.silentFrame());
    String medium = s.medium().word();
    String frame = s.frame().word();
    MidTime mid = mid(found, given.observation());
    Optional<Moment> moment = Optional.of(moment(mid, notes));
    Optional<Star> star = star(found, given.observation());
    Spectrum there =
        goal instanceof Medium.Air(AirFormula formula, _)
            ? Mediums.toAir(s, formula)
            : Mediums.toVacuum(s);
    Spectrum framed = framed(there, star, moment.get(), notes);
    double utc =
        perek.tools.rv.time.Times.of(moment.get()).utc()[0]
            + perek.tools.rv.time.Times.of(moment.get()).utc()[1];
    Optional<Double> bjd =
        mid.scale() == MidTime.Scale.TDB
            ? Optional.of(mid.jd())
            : star.map(place -> Barycentre.of(place, ANYWHERE, moment.get(), null).bjdTdb());
    return new Brought(framed, utc, bjd, medium, frame, notes);
  }

  private static MidTime mid(Found found, Observation observation) {
    if (observation.mid().isPresent()) return observation.mid().get();
    if (found.mjd().isPresent())
      return MidTime.mjd(found.mjd().getAsDouble(), MidTime.Scale.UNKNOWN);
    throw new IllegalArgumentException(
        "neither the file nor its service says when it was taken: it has no place in a series");
  }

  private static Moment moment(MidTime mid, List<String> notes) {
    return switch (mid.scale()) {
      case UTC -> Moment.julian(mid.jd(), TimeScale.UTC);
      case TDB -> Moment.julian(mid.jd(), TimeScale.TDB);
      case TAI -> Moment.julian(mid.jd() + TT_LESS_TAI_DAYS, TimeScale.TT);
      case UNKNOWN -> {
        notes.add(NO_SCALE);
        yield Moment.julian(mid.jd(), TimeScale.UTC);
      }
    };
  }

  private Optional<Star> star(Found found, Observation observation) {
    Double ra = choices.raDeg().orElseGet(() -> or(found.raDeg(), or(observation.raDeg(), null)));
    Double dec =
        choices.decDeg().orElseGet(() -> or(found.decDeg(), or(observation.decDeg(), null)));
    return ra == null || dec == null
        ? Optional.empty()
        : Optional.of(new Star(ra, dec, null, null, null, null, 2000));
  }

  private static @Nullable Double or(OptionalDouble one, @Nullable Double other) {
    return one.isPresent() ? Double.valueOf(one.getAsDouble()) : other;
  }

  private Spectrum framed(Spectrum s, Optional<Star> star, Moment moment, List<String> notes) {
    return switch (s.frame()) {
      case BARYCENTRIC -> s;
      case HELIOCENTRIC -> {
        notes.add(HELIOCENTRIC);
        yield s;
      }
      case UNKNOWN -> {
        notes.add(NO_FRAME);
        yield s;
      }
      case REST ->
          throw new IllegalArgumentException(
              "it was brought to rest with its object, so that its velocities are gone");
      case OBSERVATORY -> Doppler.barycentric(s, zB(s.observation(), star, moment));
    };
  }

  private double zB(Observation observation, Optional<Star> star, Moment moment) {
    Optional<Site> site =
        choices.site().isEmpty()
            ? Sites.find(observation.instrument()).or(() -> Sites.find(observation.observatory()))
            : Optional.of(Sites.named(choices.site()));
    if (site.isPresent() && star.isPresent()) {
      Correction correction = Barycentre.of(star.get(), site.get(), moment, null);
      return correction.zB();
    }
    if (observation.bervKms().isPresent()) return observation.bervKms().getAsDouble() / C_KMS;
    throw new IllegalArgumentException(
        "it is at rest with its observatory, and %s not known: give %s"
            .formatted(
                site.isEmpty() ? "the place of that is" : "the place of the star is",
                site.isEmpty() ? "--site NAME" : "--ra and --dec"));
  }
}
