package perek.shell.spectrum;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.line.Component;
import perek.tools.spectrum.line.EquivalentWidth;
import perek.tools.spectrum.line.LineFit;
import perek.tools.spectrum.line.LineShape;
import perek.tools.spectrum.line.Measured;
import perek.tools.spectrum.line.Profile;

/// A measured line as JSON tells it: wavelengths in Angstrom, equivalent widths positive in
/// absorption.
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineMeasured(
    String file,
    double line,
    String medium,
    String frame,
    @Nullable Double midJd,
    double ew,
    double ewErr,
    double cayrelErr,
    double snr,
    double from,
    double to,
    double centroid,
    double velocityKms,
    double widthKms,
    double skewness,
    double fwhm,
    double extreme,
    double asymmetry,
    List<LineShape.Middle> bisector,
    @Nullable Double vr,
    @Nullable Double peakSeparationKms,
    @Nullable String profile,
    @Nullable Double chi2,
    @Nullable List<Component> components) {

  static LineMeasured of(
      String file,
      Spectrum spectrum,
      double at,
      Range window,
      Range left,
      Range right,
      Optional<Profile> profile,
      List<Double> centres) {
    Measured m = Measured.of(spectrum, at, window, left, right);
    EquivalentWidth e = m.width();
    LineShape s = m.shape();
    Optional<LineFit> fit = profile.map(p -> m.fit(p, centres));
    return new LineMeasured(
        file,
        at,
        spectrum.medium().word(),
        spectrum.frame().word(),
        spectrum.observation().mid().map(t -> t.jd()).orElse(null),
        e.ew(),
        e.ewErr(),
        e.cayrelErr(),
        e.snr(),
        e.from(),
        e.to(),
        s.centroid(),
        s.velocityKms(),
        s.widthKms(),
        s.skewness(),
        s.fwhm(),
        s.extreme(),
        s.asymmetry(),
        s.bisector(),
        s.peaks().map(LineShape.Peaks::ratio).orElse(null),
        s.peaks().map(LineShape.Peaks::separationKms).orElse(null),
        profile.map(Profile::word).orElse(null),
        fit.map(LineFit::chi2).orElse(null),
        fit.map(LineFit::components).orElse(null));
  }

  void text(PrintWriter out) {
    out.printf(Locale.ROOT, "%s, line at %.3f Angstrom (%s, %s)%n", file, line, medium, frame);
    out.printf(
        Locale.ROOT,
        "  equivalent width %.4f ± %.4f Angstrom (%s), S/N of the continuum %.0f%n",
        ew,
        ewErr,
        ew > 0 ? "absorption" : "emission",
        snr);
    out.printf(
        Locale.ROOT,
        "  centroid %.4f Angstrom (%+.2f km/s), FWHM %.3f Angstrom, %s %.3f, asymmetry %+.3f%n",
        centroid,
        velocityKms,
        fwhm,
        extreme > 0 ? "depth" : "height",
        Math.abs(extreme),
        asymmetry);
    if (vr != null)
      out.printf(Locale.ROOT, "  V/R %.3f, peaks %.1f km/s apart%n", vr, peakSeparationKms);
    if (components == null) return;
    for (Component c : components)
      out.printf(
          Locale.ROOT,
          "  %s: %.4f ± %.4f, height %+.4f ± %.4f, FWHM %.4f ± %.4f, EW %.4f ± %.4f%n",
          profile,
          c.centre(),
          c.centreErr(),
          c.amplitude(),
          c.amplitudeErr(),
          c.fwhm(),
          c.fwhmErr(),
          c.ew(),
          c.ewErr());
  }
}
