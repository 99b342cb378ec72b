package perek.tools.spectrum;

import java.util.Optional;
import java.util.OptionalDouble;

/// What was observed, when, where and with what; what a file does not say is empty. Immutable.
///
/// @param target as the file names it, blank where it does not
/// @param raDeg right ascension of the object, degrees, in the file's equatorial frame
/// @param decDeg its declination, degrees
/// @param mid middle of the exposure
/// @param exposureS length of the exposure, seconds
/// @param observatory or telescope, as the file names it
/// @param instrument in the spelling of the file
/// @param bervKms velocity of the observatory towards the object that the file states, km/s
public record Observation(
    String target,
    OptionalDouble raDeg,
    OptionalDouble decDeg,
    Optional<MidTime> mid,
    OptionalDouble exposureS,
    String observatory,
    String instrument,
    OptionalDouble bervKms) {

  /// Nothing known.
  public static final Observation NONE =
      new Observation(
          "",
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          "",
          "",
          OptionalDouble.empty());

  public Observation {
    target = target.strip();
    observatory = observatory.strip();
    instrument = instrument.strip();
  }

  /// The same with another middle of exposure.
  public Observation at(MidTime other) {
    return new Observation(
        target, raDeg, decDeg, Optional.of(other), exposureS, observatory, instrument, bervKms);
  }
}
