package perek.tools.rv.drift;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.fits.Keys;
import perek.tools.spectrum.read.Readers;

/// A drift that is subtracted.
///
/// @param ms m/s, positive where stars seem to recede
/// @param errMs its standard error; null where nobody knows it
/// @param source a few words on where it is from
public record Drift(double ms, @Nullable Double errMs, String source) {

  /// Nothing is subtracted.
  public static final Drift NONE = new Drift(0, null, "");

  private static final List<String> OLD = List.of("ESO DRS", "TNG DRS");

  /// The drift of an exposure as the user wants it known.
  ///
  /// @param wanted null where nothing is to be subtracted
  /// @param notes gets a sentence on what was done, and on a drift of the header that was not
  /// @return nothing where none is subtracted
  /// @throws IOException where a file of it cannot be read
  /// @throws IllegalArgumentException where it is not known for this exposure
  public static Optional<Drift> of(
      SpectrumFile file, @Nullable DriftSource wanted, List<String> notes) throws IOException {
    if (wanted == null) {
      stated(file.spectrum().keys()).filter(d -> d.ms != 0).ifPresent(d -> notes.add(kept(d)));
      return Optional.empty();
    }
    Drift drift = found(file, wanted, notes);
    notes.add(
        String.format(
            Locale.ROOT,
            "A drift of %.3f m/s (%s) is subtracted%s.",
            drift.ms,
            drift.source,
            drift.errMs == null
                ? "; its error is not known"
                : ", its error added to that of the velocity"));
    return Optional.of(drift);
  }

  private static Drift found(SpectrumFile file, DriftSource wanted, List<String> notes)
      throws IOException {
    Double given = wanted.ms();
    if (given != null) return new Drift(given, null, "given");
    if (wanted.series() != null)
      return DriftTimes.at(wanted.series(), file.spectrum().observation());
    if (wanted.fibre() != null && wanted.reference() != null) {
      FibreDrift found =
          FibreDrift.of(
              Readers.require(wanted.fibre()), Readers.require(wanted.reference()), List.of());
      notes.addAll(found.notes());
      return new Drift(
          found.driftMs(),
          found.driftErrMs(),
          wanted.fibre().getFileName() + " against " + wanted.reference().getFileName());
    }
    return stated(file.spectrum().keys())
        .orElseThrow(() ->
            new IllegalArgumentException(
                "the header states no drift (ESO DRS DRIFT RV USED, TNG DRS DRIFT RV USED, ESO QC"
                    + " DRIFT DET0 MEAN): give it by value, series or calibration fibre"));
  }

  /// What the pipelines of HARPS, HARPS-N and ESPRESSO write, m/s.
  private static Optional<Drift> stated(Keys keys) {
    for (String drs : OLD)
      if (keys.number(drs + " DRIFT RV USED").isPresent())
        return Optional.of(
            new Drift(
                keys.number(drs + " DRIFT RV USED").getAsDouble(),
                known(keys, drs + " DRIFT NOISE"),
                "keyword " + drs + " DRIFT RV USED"));
    String key = "ESO QC DRIFT DET0 MEAN";
    return keys.number(key).isPresent()
        ? Optional.of(new Drift(keys.number(key).getAsDouble(), null, "keyword " + key))
        : Optional.empty();
  }

  private static @Nullable Double known(Keys keys, String key) {
    double value = keys.number(key).orElse(Double.NaN);
    return value > 0 ? value : null;
  }

  private static String kept(Drift drift) {
    return String.format(
        Locale.ROOT,
        "The header states a drift of %.3f m/s (%s). It is not subtracted: say so where the"
            + " pipeline has not put it into the wavelengths.",
        drift.ms,
        drift.source);
  }

  /// m/s; null where nothing is subtracted.
  public @Nullable Double told() {
    return source.isEmpty() ? null : ms;
  }

  /// A velocity without it.
  public double corrected(double rvKms) {
    return rvKms - ms / 1000;
  }

  /// The error of a velocity with that of the drift added.
  public double error(double rvErrKms) {
    return errMs == null ? rvErrKms : Math.hypot(rvErrKms, errMs / 1000);
  }
}
