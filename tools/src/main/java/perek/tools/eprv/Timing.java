package perek.tools.eprv;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jastronomy.jsofa.JSOFA;
import org.jastronomy.jsofa.JSOFAIllegalParameter;
import org.jastronomy.jsofa.JSOFAInternalError;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.fits.Keys;
import perek.tools.unit.Spectral;

/// What takes an exposure to the barycentre.
///
/// @param berv velocity of the observatory towards the object, km/s
/// @param z BARYCORR_Z: that over c, as HARPS, ESPRESSO and KPF write it, unless it is given
/// @param bjdTdb barycentric Julian date of the middle, TDB
public record Timing(double berv, double z, double bjdTdb) {

  private static final double C_KMS = Spectral.C / 1000;
  private static final double JD_OF_1970 = 2_440_587.5;
  private static final double SECONDS_PER_DAY = 86_400;
  private static final double TT_TAI = 32.184;

  public Timing {
    if (Math.abs(berv) > 50)
      throw new IllegalArgumentException(
          "BERV is "
              + berv
              + " km/s: the Earth moves by no more than 31 km/s against the barycentre");
    if (!(bjdTdb > 2_400_000))
      throw new IllegalArgumentException(
          "BJD_TDB is " + bjdTdb + ": it must be a whole Julian date");
  }

  public Timing(double berv, double bjdTdb) {
    this(berv, berv / C_KMS, bjdTdb);
  }

  /// From the header of a file; nothing where one of the two is not stated. The BJD of the older
  /// DRS of HARPS, HARPS-N and SOPHIE is on UTC and is brought to TDB here, to 2 ms.
  public static Optional<Timing> of(Spectrum spectrum) {
    Keys keys = spectrum.keys();
    OptionalDouble berv = spectrum.observation().bervKms();
    if (berv.isEmpty()) return Optional.empty();
    OptionalDouble tdb = keys.firstNumber("ESO QC BJD", "TNG QC BJD", "BJD_TDB", "BJDTDB");
    if (tdb.isPresent()) return Optional.of(new Timing(berv.getAsDouble(), tdb.getAsDouble()));
    OptionalDouble utc = keys.firstNumber("ESO DRS BJD", "TNG DRS BJD", "OHP DRS BJD");
    if (utc.isEmpty()) return Optional.empty();
    double jd = utc.getAsDouble();
    return Optional.of(
        new Timing(berv.getAsDouble(), jd + (TT_TAI + taiMinusUtc(jd)) / SECONDS_PER_DAY));
  }

  private static double taiMinusUtc(double jd) {
    LocalDateTime date =
        LocalDateTime.ofEpochSecond(
            (long) ((jd - JD_OF_1970) * SECONDS_PER_DAY), 0, ZoneOffset.UTC);
    try {
      return JSOFA.jauDat(date.getYear(), date.getMonthValue(), date.getDayOfMonth(), 0);
    } catch (JSOFAIllegalParameter | JSOFAInternalError e) {
      throw new IllegalArgumentException("no leap seconds are known for JD " + jd, e);
    }
  }
}
