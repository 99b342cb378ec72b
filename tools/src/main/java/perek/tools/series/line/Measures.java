package perek.tools.series.line;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import perek.tools.series.profile.Profiles;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Cut;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.line.EquivalentWidth;
import perek.tools.spectrum.line.LineShape;
import perek.tools.spectrum.line.Measured;
import perek.tools.spectrum.line.Stretch;
import perek.tools.unit.Spectral;

/// What one spectrum tells of the line.
///
/// @param ewErr standard error of the equivalent width, Angstrom: the noise of each pixel of the
///   line, and that of the continuum on both sides, which moves all pixels together
/// @param velocity of the centroid; empty where the line is too weak to have one
/// @param ratio V/R; empty without two peaks
/// @param sampled the whole band over the continuum
record Measures(
    EquivalentWidth width,
    double ewErr,
    LineShape shape,
    Optional<Value> velocity,
    Optional<Value> ratio,
    Profiles.Sampled sampled) {

  private static final double C_KMS = Spectral.C / 1000;

  /// A line whose equivalent width is under so many errors has no velocity.
  private static final double LEAST = 3;

  /// Part of the continuum on each side that must be there.
  private static final double SIDE = .5;

  /// Standard error of a median over that of a mean.
  private static final double OF_MEDIAN = Math.sqrt(Math.PI / 2);

  /// A number with its standard error.
  record Value(double value, double error) {}

  /// @throws IllegalArgumentException where it does not cover the band, or has no continuum
  static Measures of(Spectrum spectrum, SeriesQuery query) {
    Range band = query.band();
    Spectrum cut = Straight.over(Cut.to(one(spectrum, band), wider(band)), query.sides());
    Stretch all = Stretch.of(cut, band);
    double first = query.left().to() - SIDE * (query.left().to() - query.left().from());
    double last = query.right().from() + SIDE * (query.right().to() - query.right().from());
    if (all.x()[0] > first || all.x()[all.size() - 1] < last)
      throw new IllegalArgumentException(
          "it has flux from %.2f to %.2f Angstrom only: line and continuum need %.2f to %.2f"
              .formatted(all.x()[0], all.x()[all.size() - 1], first, last));
    double rest = query.followed().restA();
    Measured m = Measured.of(cut, rest, query.lineWindow(), query.left(), query.right());
    Noise noise = Noise.of(m, cut, query);
    double ewErr = noise.carried(m, v -> 1);
    double middle = m.shape().velocityKms();
    Optional<Value> velocity =
        Math.abs(m.width().ew()) > LEAST * ewErr
            ? Optional.of(
                new Value(
                    middle,
                    noise.carried(m, x -> (C_KMS * (x / rest - 1) - middle) / m.width().ew())))
            : Optional.empty();
    return new Measures(m.width(), ewErr, m.shape(), velocity, ratio(m), sampled(cut, query));
  }

  /// Of an echelle spectrum the order that has most of the band.
  private static Spectrum one(Spectrum spectrum, Range band) {
    return spectrum.orders().stream()
        .max(
            Comparator.comparingLong(
                o -> Arrays.stream(o.wavelengths()).filter(band::holds).count()))
        .map(o -> spectrum.with(List.of(o)))
        .orElse(spectrum);
  }

  /// With the pixels that reach over the ends.
  private static Range wider(Range band) {
    double more = .02 * (band.to() - band.from());
    return new Range(band.from() - more, band.to() + more);
  }

  private static Profiles.Sampled sampled(Spectrum cut, SeriesQuery query) {
    Range wide = wider(query.band());
    Stretch all = Stretch.of(cut, wide);
    return new Profiles.Sampled(all.x(), all.y());
  }

  /// What is uncertain.
  ///
  /// @param left standard error of the continuum in the middle of its short side, over itself
  /// @param right likewise on the long side
  private record Noise(double left, double right, double from, double to) {

    static Noise of(Measured m, Spectrum cut, SeriesQuery query) {
      Range a = query.left();
      Range b = query.right();
      double relative = OF_MEDIAN / m.width().snr();
      return new Noise(
          relative / Math.sqrt(Stretch.of(cut, a).size()),
          relative / Math.sqrt(Stretch.of(cut, b).size()),
          (a.from() + a.to()) / 2,
          (b.from() + b.to()) / 2);
    }

    /// Standard error of a sum over the depths of the line, each with a weight by its wavelength.
    double carried(Measured m, DoubleUnaryOperator weight) {
      double[] x = m.stretch().x();
      double variance = 0;
      double byLeft = 0;
      double byRight = 0;
      for (int i = 0; i < x.length; i++) {
        double each = weight.applyAsDouble(x[i]) * width(x, i);
        double share = (x[i] - from) / (to - from);
        variance += Math.pow(each * sigma(m, i), 2);
        byLeft += each * m.stretch().y()[i] * (1 - share);
        byRight += each * m.stretch().y()[i] * share;
      }
      return Math.sqrt(variance + Math.pow(byLeft * left, 2) + Math.pow(byRight * right, 2));
    }

    private static double width(double[] x, int i) {
      int low = Math.max(0, i - 1);
      int high = Math.min(x.length - 1, i + 1);
      return (x[high] - x[low]) / (high - low);
    }
  }

  private static double sigma(Measured m, int i) {
    return m.stretch().errorsKnown()
        ? m.stretch().sigma()[i]
        : Math.sqrt(Math.max(m.stretch().y()[i], 0)) / m.width().snr();
  }

  /// Heights are means over three pixels.
  private static Optional<Value> ratio(Measured m) {
    return m.shape()
        .peaks()
        .map(p -> {
          double violet = error(m, p.violet());
          double red = error(m, p.red());
          return new Value(p.ratio(), p.ratio() * Math.hypot(violet, red));
        });
  }

  /// Relative error of the height of a peak.
  private static double error(Measured m, double at) {
    double[] x = m.stretch().x();
    int i = 1;
    while (i < x.length - 2 && x[i] < at) i++;
    double height = (m.stretch().y()[i - 1] + m.stretch().y()[i] + m.stretch().y()[i + 1]) / 3 - 1;
    return sigma(m, i) / Math.sqrt(3) / Math.abs(height);
  }
}
