package perek.tools.spectrum.correct;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.unit.AirFormula;

/// Masks what the atmosphere absorbs.
public final class Tellurics {

  private static final Pattern BLANKS = Pattern.compile("[\\s,]+");

  /// Bands of O2, H2O and CO2 in which little of a spectrum is left clean; vacuum, Angstrom.
  public static final List<Range> BANDS =
      List.of(
          new Range(6278, 6322),
          new Range(6868, 6968),
          new Range(7166, 7342),
          new Range(7593, 7712),
          new Range(8132, 8352),
          new Range(8952, 9850),
          new Range(10_850, 12_050),
          new Range(12_550, 12_850),
          new Range(13_300, 15_000),
          new Range(17_500, 20_800));

  private static final double ANGSTROM = 1e-10;

  private Tellurics() {}

  /// The bands in the medium of a spectrum; in vacuum where that is unknown.
  public static List<Range> bands(Medium medium) {
    if (!(medium instanceof Medium.Air(AirFormula formula, _))) return BANDS;
    return BANDS.stream()
        .map(r ->
            new Range(
                formula.air(r.from() * ANGSTROM) / ANGSTROM,
                formula.air(r.to() * ANGSTROM) / ANGSTROM))
        .toList();
  }

  /// Ranges of a mask file with lines of a wavelength and a flag, as serval and HPF have them:
  /// where the flag is above 0, from half-way to the neighbours on both sides.
  ///
  /// @throws IOException where it has fewer than two such lines
  public static List<Range> read(Path file) throws IOException {
    List<double[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] words = BLANKS.split(line.strip(), -1);
      if (words.length < 2 || line.startsWith("#")) continue;
      try {
        rows.add(new double[] {Double.parseDouble(words[0]), Double.parseDouble(words[1])});
      } catch (NumberFormatException e) {
        throw new IOException(
            file.getFileName() + ": '" + line + "' is no wavelength with a flag", e);
      }
    }
    if (rows.size() < 2)
      throw new IOException(
          file.getFileName() + " has fewer than 2 lines of a wavelength with a flag");
    return ranges(rows);
  }

  private static List<Range> ranges(List<double[]> rows) {
    List<Range> ranges = new ArrayList<>();
    double open = Double.NaN;
    for (int i = 0; i < rows.size(); i++) {
      double edge = i == 0 ? rows.getFirst()[0] : (rows.get(i - 1)[0] + rows.get(i)[0]) / 2;
      boolean bad = rows.get(i)[1] > 0;
      if (bad && Double.isNaN(open)) open = edge;
      if (!bad && !Double.isNaN(open)) {
        if (edge > open) ranges.add(new Range(open, edge));
        open = Double.NaN;
      }
    }
    if (!Double.isNaN(open) && rows.getLast()[0] > open)
      ranges.add(new Range(open, rows.getLast()[0]));
    return ranges;
  }

  /// The spectrum with NaN where the atmosphere absorbs.
  ///
  /// @param ranges at rest with the observatory, in the medium of the spectrum
  /// @param bervKms velocity that was added, where the spectrum is no longer at rest with the
  ///   observatory; km/s
  /// @throws IllegalArgumentException where it is at rest with the object: then nobody knows where
  ///   the atmosphere is
  public static Spectrum masked(Spectrum spectrum, List<Range> ranges, double bervKms) {
    if (spectrum.frame() == Frame.REST)
      throw new IllegalArgumentException(
          "the spectrum is at rest with its object; tellurics are masked before it is shifted");
    double factor = spectrum.frame() == Frame.OBSERVATORY ? 1 : 1 + Doppler.redshift(bervKms);
    return spectrum.map(o -> masked(o, ranges, factor));
  }

  private static Order masked(Order order, List<Range> ranges, double factor) {
    double[] flux = order.flux().clone();
    double[] w = order.wavelengths();
    for (int i = 0; i < flux.length; i++) {
      double seen = w[i] / factor;
      for (Range range : ranges) if (range.holds(seen)) flux[i] = Double.NaN;
    }
    return order.holding(flux, order.variance());
  }
}
