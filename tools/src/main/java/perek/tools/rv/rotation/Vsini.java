package perek.tools.rv.rotation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.measure.Measurement;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;

/// Projected rotation; null what cannot be told.
///
/// @param vsiniKms by the width of the profile
/// @param vsiniErr its standard error, that of the width alone: what the assumption is wrong by
///   comes on top
/// @param limitKms v sin i is smaller than this (95 %)
/// @param fourierKms by the first zero of the Fourier transform
/// @param fourierLimitKms v sin i is smaller, since its zero would have stood out of the noise;
///   null where there is a first minimum
/// @param fwhmKms measured width
/// @param fwhmErr its standard error
/// @param fwhm0Kms width without rotation that was assumed
/// @param limb coefficient of limb darkening
/// @param assumption in words
public record Vsini(
    @Nullable Double vsiniKms,
    @Nullable Double vsiniErr,
    @Nullable Double limitKms,
    @Nullable Double fourierKms,
    @Nullable Double fourierLimitKms,
    double fwhmKms,
    double fwhmErr,
    @Nullable Double fwhm0Kms,
    double limb,
    String assumption,
    List<String> notes,
    @JsonIgnore Fourier fourier)
    implements Measurement {

  public Vsini {
    notes = List.copyOf(notes);
  }

  @Override
  public List<Picture> pictures() {
    int n = fourier.frequency().length / 2;
    double[] x = java.util.Arrays.copyOf(fourier.frequency(), n);
    double[] y = new double[n];
    double[] noise = new double[n];
    for (int i = 0; i < n; i++) {
      y[i] = Math.log10(Math.max(fourier.amplitude()[i], 1e-6));
      noise[i] = Math.log10(Math.max(fourier.noise(), 1e-6));
    }
    return List.of(
        new Picture(
            "Fourier transform of the profile",
            "frequency (s/km)",
            "log amplitude",
            List.of(Curve.line("amplitude", x, y, 0), Curve.line("noise", x, noise, 1))));
  }
}
