package perek.assistant.call;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import perek.tools.data.Product;
import perek.tools.orbit.Orbits;
import perek.tools.period.Periodogram;
import perek.tools.rv.Velocity;
import perek.tools.rv.template.TemplateVelocity;
import perek.tools.series.line.LineSeries;

/// What was measured of velocities, a sentence each.
public final class Movement {

  private static final int PEAKS = 4;

  private Movement() {}

  /// Nothing where it is no such measurement.
  public static List<String> told(Product made) {
    return switch (made) {
      case Velocity v -> List.of(velocity(v));
      case TemplateVelocity v ->
          List.of(
              "Radial velocity %.4f +- %.4f km/s (barycentric) against %s, by %d orders"
                  .formatted(v.rvKms(), v.rvErrKms(), v.template(), v.ordersUsed()));
      case Periodogram p -> periodogram(p);
      case Orbits o -> orbits(o);
      case LineSeries s -> series(s);
      default -> List.of();
    };
  }

  private static String velocity(Velocity v) {
    return "Radial velocity %.4f%s km/s (barycentric) by the mask %s: FWHM %.3f km/s, contrast %.2f %%%s, %d lines"
        .formatted(
            v.rvKms(),
            error(v.rvErrKms()),
            v.mask(),
            v.fwhmKms(),
            v.contrastPct(),
            v.bisKms() == null ? "" : ", BIS %.1f m/s".formatted(1000 * v.bisKms()),
            v.lines());
  }

  private static String error(@Nullable Double error) {
    return error == null ? "" : " +- %.4f".formatted(error);
  }

  private static List<String> periodogram(Periodogram p) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "The highest peak is at %.6g days, power %.4f, false-alarm probability %.2g (%s), in %d values"
            .formatted(p.peakPeriod(), p.peakPower(), p.fap(), p.fapMethod(), p.points()));
    String others =
        p.peaks().stream()
            .skip(1)
            .limit(PEAKS)
            .map(k -> "%.6g days (false-alarm probability %.2g)".formatted(k.period(), k.fap()))
            .collect(Collectors.joining(", "));
    if (!others.isEmpty()) lines.add("The next peaks are at " + others);
    return lines;
  }

  private static List<String> orbits(Orbits o) {
    List<String> lines = new ArrayList<>();
    for (Orbits.Planet p : o.planets())
      lines.add(
          "P = %.6g +- %.2g days, K = %.5g +- %.2g m/s, e = %.4f +- %.4f, omega = %.1f +- %.1f degrees, tp = %.4f"
              .formatted(
                  p.P(),
                  p.PErr(),
                  p.K(),
                  p.KErr(),
                  p.e(),
                  p.eErr(),
                  p.omega(),
                  p.omegaErr(),
                  p.tp()));
    lines.add(
        "%d velocities scatter by %.3g m/s about it, reduced chi-square %.3g; errors by %s"
            .formatted(o.points(), o.rmsMs(), o.chi2Reduced(), o.errors()));
    return lines;
  }

  private static List<String> series(LineSeries s) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d spectra of %s in %s (%s): equivalent width %.3f Angstrom in the mean, scattering by %.3f"
            .formatted(
                s.spectra(),
                s.target().isBlank() ? "it" : s.target(),
                s.line(),
                s.medium(),
                s.ewMeanA(),
                s.ewScatterA()));
    if (s.ewConstant() != null)
      lines.add(
          "A constant width scatters so with a probability of %.2g".formatted(s.ewConstant()));
    LineSeries.Varies varies = s.variance();
    if (varies != null)
      lines.add(
          "The most variable pixel is at %.0f km/s: %.2f %% of the continuum where noise is worth %.2f %%, false-alarm probability %.2g"
              .formatted(
                  varies.peakKms(),
                  varies.peakPercent(),
                  varies.noisePercent(),
                  varies.falseAlarm()));
    return lines;
  }
}
