package perek.tools.rv.rotation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.rv.file.CcfFile;
import perek.tools.rv.profile.Gaussian;
import perek.tools.rv.profile.GaussianFit;

/// Projected rotation of stars from their CCFs or lines. Safe for many threads.
public final class VsiniTool implements Tool<VsiniQuery, Vsini> {

  private static final double C_KMS = 299_792.458;
  private static final double TO_FWHM = 2 * Math.sqrt(2 * Math.log(2));

  /// By so much more than the width allows may the transform say, limb darkening being assumed.
  private static final double SLACK = 1.1;

  /// Of a normal distribution, one-sided.
  private static final double AT_95 = 1.645;

  @Override
  public String name() {
    return "vsini";
  }

  @Override
  public Outcome<Vsini> call(VsiniQuery input, Run run) {
    return Measuring.of(input.file().toUri(), input.params(), () -> vsini(input));
  }

  private static Vsini vsini(VsiniQuery query) throws IOException {
    CcfFile file = CcfFile.read(query.file());
    double[] v = file.velocities();
    Gaussian fit = GaussianFit.of(v, file.values());
    double fwhm = fit.fwhmKms();
    double error = TO_FWHM * Math.sqrt(fit.covariance()[3][3]) * fit.rms();
    double[] depth = new double[v.length];
    double level = ends(file.values());
    for (int i = 0; i < depth.length; i++) depth[i] = level - file.values()[i];
    Fourier fourier = Fourier.of(v, depth, noise(file.values()));
    Profile profile = new Profile(query.limb(), centred(v, fit.centreKms()));
    List<String> notes = new ArrayList<>();
    Double instrument = instrument(query);
    if (instrument != null && fwhm < instrument)
      throw new IllegalArgumentException(
          "the profile is %.2f km/s wide, narrower than the %.2f km/s of the spectrograph (R = %.0f): one of both is wrong"
              .formatted(fwhm, instrument, query.resolution()));
    Double zero =
        fourier.firstZero().isPresent()
            ? Double.valueOf(profile.firstZero() / fourier.firstZero().getAsDouble())
            : null;
    double least =
        Math.max(profile.firstZero() / fourier.end(), instrument == null ? 0 : instrument);
    boolean unseen = fourier.firstZero().isEmpty();
    double narrow = instrument == null ? fwhm / 4 : instrument;
    zero = believed(zero, SLACK * profile.vsini(narrow, fwhm), instrument, notes);
    Width width = width(query, profile, fwhm, error, instrument, notes);
    return new Vsini(
        width.vsini(),
        width.error(),
        width.limit(),
        zero,
        unseen ? Double.valueOf(least) : null,
        fwhm,
        error,
        query.fwhm0Kms(),
        query.limb(),
        width.assumption(),
        notes,
        fourier);
  }

  /// The continuum by both ends: that of the Gaussian is bent by a profile that is none.
  private static double ends(double[] values) {
    int n = Math.max(2, values.length / 20);
    double sum = 0;
    for (int i = 0; i < n; i++) sum += values[i] + values[values.length - 1 - i];
    return sum / (2 * n);
  }

  private static double[] centred(double[] kms, double centre) {
    return java.util.Arrays.stream(kms).map(v -> v - centre).toArray();
  }

  private record Width(
      @Nullable Double vsini, @Nullable Double error, @Nullable Double limit, String assumption) {}

  private static @Nullable Double instrument(VsiniQuery query) {
    Double resolution = query.resolution();
    return resolution == null ? null : Double.valueOf(C_KMS / resolution);
  }

  /// A zero of the transform is one of rotation only where rotation is wider than the spectrograph.
  private static @Nullable Double believed(
      @Nullable Double zero, double most, @Nullable Double instrument, List<String> notes) {
    if (zero == null) {
      notes.add(
          "The Fourier transform falls into the noise before its first zero: only a limit comes of it.");
      return null;
    }
    if (zero > most || (instrument != null && zero < instrument)) {
      notes.add(
          "The first minimum of the Fourier transform would be %.2f km/s, which %s: it is not taken for rotation."
              .formatted(
                  zero,
                  zero > most
                      ? "is more than all of the width allows (%.2f km/s)".formatted(most)
                      : "is narrower than the spectrograph's own width"));
      return null;
    }
    return zero;
  }

  private static Width width(
      VsiniQuery query,
      Profile profile,
      double fwhm,
      double error,
      @Nullable Double instrument,
      List<String> notes) {
    Double given = query.fwhm0Kms();
    if (given == null) {
      if (instrument == null) {
        notes.add(
            "No width without rotation is known: --fwhm0 (of a slow rotator, same spectrograph and mask) or --resolution gives v sin i or a limit.");
        return new Width(null, null, null, "none: no width without rotation is known");
      }
      double limit = profile.vsini(instrument, fwhm + AT_95 * error);
      return new Width(
          null,
          null,
          limit,
          "all width beyond the spectrograph's is rotation, which is the most that it can be");
    }
    double both = Math.hypot(error, query.fwhm0ErrKms());
    double found = profile.vsini(given, fwhm);
    double above = profile.vsini(given, fwhm + both);
    String assumption =
        "a star that does not turn has a Gaussian of %.3f km/s; rotation of a solid sphere, limb darkening %.2f"
            .formatted(given, query.limb());
    double limit = profile.vsini(given, fwhm + AT_95 * both);
    if (fwhm - given < 2 * both || (instrument != null && found < instrument / 2)) {
      notes.add(
          fwhm - given < 2 * both
              ? "The profile is not wider than without rotation by two errors: only a limit."
              : "v sin i would be below half the spectrograph's width (%.2f km/s): only a limit."
                  .formatted(instrument));
      double bound = instrument == null ? limit : Math.max(limit, instrument / 2);
      return new Width(null, null, bound, assumption);
    }
    return new Width(found, above - found, null, assumption);
  }

  /// Scatter from pixel to pixel, which a smooth profile has not: second differences.
  private static double noise(double[] values) {
    double sum = 0;
    for (int i = 1; i + 1 < values.length; i++) {
      double bend = values[i - 1] - 2 * values[i] + values[i + 1];
      sum += bend * bend;
    }
    return Math.sqrt(sum / (values.length - 2) / 6);
  }
}
