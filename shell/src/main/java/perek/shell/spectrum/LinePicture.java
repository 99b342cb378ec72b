package perek.shell.spectrum;

import java.util.ArrayList;
import java.util.List;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Cut;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.picture.SpectrumPicture;

/// A measured line: the spectrum around it, the continuum windows, and the bisector.
final class LinePicture {

  private LinePicture() {}

  static Picture of(
      Spectrum spectrum, LineMeasured measured, Range window, Range left, Range right) {
    Spectrum near = Cut.to(spectrum, new Range(left.from(), right.to()));
    SpectrumPicture plain =
        new SpectrumPicture(
            List.of(new SpectrumPicture.Named(measured.file(), near)),
            java.util.Optional.empty(),
            false);
    Picture base = plain.picture();
    List<Curve> curves = new ArrayList<>(base.curves());
    double top =
        near.orders().stream()
            .flatMapToDouble(o -> java.util.Arrays.stream(o.flux()))
            .filter(Double::isFinite)
            .max()
            .orElse(1);
    for (double edge : new double[] {window.from(), window.to()})
      curves.add(Curve.dashed("", new double[] {edge, edge}, new double[] {0, top}, 6));
    double[] x = measured.bisector().stream().mapToDouble(b -> b.wavelength()).toArray();
    double[] y =
        measured.bisector().stream().mapToDouble(b -> 1 - b.share() * measured.extreme()).toArray();
    if (x.length > 1) curves.add(Curve.line("bisector", x, y, 1));
    String title = "EW %.4f ± %.4f Angstrom".formatted(measured.ew(), measured.ewErr());
    return new Picture(base.title() + ", " + title, base.x(), base.y(), curves);
  }
}
