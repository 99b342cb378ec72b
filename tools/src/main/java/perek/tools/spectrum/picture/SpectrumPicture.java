package perek.tools.spectrum.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.continuum.Continuum;
import perek.tools.spectrum.line.Finder;
import perek.tools.spectrum.line.SpectralLines;

/// Spectra as a picture: one alone with its orders in two colours by turns, several over each
/// other.
///
/// @param spectra at least one, all in one medium and frame
/// @param continuum that is drawn over them
/// @param lines true to name strong lines
public record SpectrumPicture(List<Named> spectra, Optional<Continuum> continuum, boolean lines) {

  private static final int MOST_MARKS = 14;

  /// A spectrum with the name that the legend shows.
  public record Named(String name, Spectrum spectrum) {}

  /// @throws IllegalArgumentException where mediums or frames differ
  public SpectrumPicture {
    spectra = List.copyOf(spectra);
    if (spectra.isEmpty()) throw new IllegalArgumentException("there is no spectrum to draw");
    Spectrum first = spectra.getFirst().spectrum();
    for (Named other : spectra)
      if (!other.spectrum().medium().word().equals(first.medium().word())
          || other.spectrum().frame() != first.frame())
        throw new IllegalArgumentException(
            "%s is in %s (%s) and %s in %s (%s): bring them into one medium and frame (--to, --rv)"
                .formatted(
                    spectra.getFirst().name(),
                    first.medium().word(),
                    first.frame().word(),
                    other.name(),
                    other.spectrum().medium().word(),
                    other.spectrum().frame().word()));
  }

  public Picture picture() {
    List<Curve> curves = new ArrayList<>();
    boolean one = spectra.size() == 1;
    for (int i = 0; i < spectra.size(); i++) {
      Named each = spectra.get(i);
      if (one) byOrder(each.spectrum(), curves);
      else curves.add(joined(each, i));
    }
    if (continuum.isPresent()) addContinuum(curves);
    Spectrum first = spectra.getFirst().spectrum();
    return new Picture(title(), across(first), up(first), curves, lines ? marks(first) : List.of());
  }

  private static void byOrder(Spectrum spectrum, List<Curve> curves) {
    for (int i = 0; i < spectrum.orders().size(); i++) {
      Order order = spectrum.orders().get(i);
      curves.add(Curve.line("", order.wavelengths(), order.flux(), i % 2 == 0 ? 0 : 2));
    }
  }

  private static Curve joined(Named each, int hue) {
    List<double[]> x = new ArrayList<>();
    List<double[]> y = new ArrayList<>();
    for (Order order : each.spectrum().orders()) {
      x.add(order.wavelengths());
      y.add(order.flux());
      // A gap, so that orders are not joined by a stroke.
      x.add(new double[] {order.to().orElse(0)});
      y.add(new double[] {Double.NaN});
    }
    return Curve.line(each.name(), all(x), all(y), hue);
  }

  private static double[] all(List<double[]> parts) {
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private void addContinuum(List<Curve> curves) {
    for (Named each : spectra)
      for (Order order : each.spectrum().orders())
        curves.add(Curve.line("", order.wavelengths(), continuum.orElseThrow().of(order), 1));
  }

  private String title() {
    if (spectra.size() > 1) return spectra.size() + " spectra";
    Spectrum s = spectra.getFirst().spectrum();
    String what = s.observation().target();
    String with = s.observation().instrument();
    String date = s.observation().mid().map(m -> ", JD %.4f".formatted(m.jd())).orElse("");
    String name = what.isEmpty() ? spectra.getFirst().name() : what;
    return name + (with.isEmpty() ? "" : ", " + with) + date;
  }

  private static String across(Spectrum s) {
    String medium = s.medium() instanceof Medium.Unknown ? "" : " in " + s.medium().word();
    String frame = s.frame() == Frame.UNKNOWN ? "" : ", " + s.frame().word() + " frame";
    return "Wavelength" + medium + frame + " [Angstrom]";
  }

  private static String up(Spectrum s) {
    return s.fluxUnit().isBlank() ? "Flux" : "Flux [" + s.fluxUnit() + "]";
  }

  /// As many named lines as can be read; those that stand first in the list come first.
  private static List<Picture.Mark> marks(Spectrum s) {
    double from = s.from().orElse(0);
    double to = s.to().orElse(0);
    double apart = (to - from) / MOST_MARKS;
    List<Picture.Mark> marks = new ArrayList<>();
    for (SpectralLines.Named line : SpectralLines.lines()) {
      double at = Finder.wavelength(line, s.medium());
      if (at >= from && at <= to && marks.stream().noneMatch(m -> Math.abs(m.at() - at) < apart))
        marks.add(new Picture.Mark(at, line.name()));
    }
    return marks;
  }
}
