package perek.tools.redshift.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.redshift.fit.Candidate;
import perek.tools.redshift.sample.LogGrid;
import perek.tools.redshift.sample.Sampled;
import perek.tools.redshift.template.Kind;

/// Looks for lines where a redshift puts them, and asks narrow emission lines by themselves for a
/// redshift.
public final class LineCheck {

  /// Standard errors from which a line is seen.
  private static final double SEEN = 5;

  private static final int NARROW = 3;
  private static final int SIDE = 40;

  /// Narrow lines agree on a redshift within this, pixels of 69 km/s.
  private static final double AGREE = 4;

  /// Fewer lines than this prove no redshift: two may be any two.
  private static final int PROOF = 3;

  private static final int MOST_PEAKS = 12;

  /// Lower than this share of the continuum it may be a gap between lines of stars.
  private static final double LEAST_HEIGHT = .15;

  private LineCheck() {}

  /// A line that was seen.
  ///
  /// @param line its name
  /// @param wavelengthA where it was looked for, vacuum, Angstrom
  /// @param snr flux over its standard error; negative in absorption
  public record Seen(String line, double wavelengthA, double snr) {}

  /// What lines say.
  ///
  /// @param seen lines at least 5 standard errors strong where the redshift puts them
  /// @param contradictions names of those in absorption that cannot be
  /// @param looked how many lie within the spectrum
  /// @param ownZ redshift of which the narrow emission lines agree; null where fewer than 3 do
  /// @param ownLines how many do
  public record Checked(
      List<Seen> seen,
      List<String> contradictions,
      int looked,
      @Nullable Double ownZ,
      int ownLines) {
    public Checked {
      seen = List.copyOf(seen);
      contradictions = List.copyOf(contradictions);
    }
  }

  /// @param noise by which errors are multiplied, since residuals are more than noise
  public static Checked of(Sampled spectrum, Candidate found, double noise) {
    Kind kind = found.family().kind();
    List<Seen> seen = new ArrayList<>();
    List<String> against = new ArrayList<>();
    int looked = 0;
    for (Line line : Line.ALL) {
      if (!line.belongsTo(kind)) continue;
      double at = LogGrid.pixel(line.vacuumA()) + found.lag() - spectrum.first();
      double snr = snr(spectrum, (int) Math.rint(at), line.reach(kind)) / noise;
      if (!Double.isFinite(snr)) continue;
      looked++;
      if (Math.abs(snr) >= SEEN)
        seen.add(new Seen(line.name(), LogGrid.wavelength(spectrum.first() + at), snr));
      if (snr <= -SEEN && line.mustEmit(kind)) against.add(line.name());
    }
    Vote vote = vote(peaks(spectrum, noise));
    return new Checked(seen, against, looked, vote.lines() == 0 ? null : vote.z(), vote.lines());
  }

  /// Flux above the line between both sides, over its error.
  private static double snr(Sampled s, int at, int reach) {
    int side = Math.max(SIDE, reach);
    if (at - reach - side < 0 || at + reach + side >= s.size()) return Double.NaN;
    double left = median(s, at - reach - side, at - reach);
    double right = median(s, at + reach + 1, at + reach + side + 1);
    double sum = 0;
    double variance = 0;
    int used = 0;
    for (int i = at - reach; i <= at + reach; i++) {
      if (!(s.weight()[i] > 0)) continue;
      double share = (i - at + reach + side / 2.0) / (2.0 * reach + side);
      sum += s.flux()[i] - left - (right - left) * share;
      variance += 1 / s.weight()[i];
      used++;
    }
    return used > reach ? sum / Math.sqrt(variance) : Double.NaN;
  }

  private static double median(Sampled s, int from, int to) {
    double[] values = new double[to - from];
    int k = 0;
    for (int i = from; i < to; i++) if (s.weight()[i] > 0) values[k++] = s.flux()[i];
    Arrays.sort(values, 0, k);
    return k == 0 ? Double.NaN : values[k / 2];
  }

  private record Emission(int at, double snr) {}

  /// The strongest narrow emission lines.
  private static List<Emission> peaks(Sampled s, double noise) {
    List<Emission> all = new ArrayList<>();
    for (int i = SIDE + NARROW; i < s.size() - SIDE - NARROW; i++) {
      if (!(s.weight()[i] > 0) || s.flux()[i] < s.flux()[i - 1] || s.flux()[i] < s.flux()[i + 1])
        continue;
      double above = s.flux()[i] - (s.flux()[i - NARROW - 2] + s.flux()[i + NARROW + 2]) / 2;
      if (above * Math.sqrt(s.weight()[i]) < noise) continue;
      double level = (median(s, i - SIDE, i - NARROW) + median(s, i + NARROW + 1, i + SIDE)) / 2;
      if (!(s.flux()[i] - level > LEAST_HEIGHT * level)) continue;
      double snr = snr(s, i, NARROW) / noise;
      if (snr > SEEN) all.add(new Emission(i, snr));
    }
    all.sort(Comparator.comparingDouble(e -> -e.snr()));
    List<Emission> peaks = new ArrayList<>();
    for (Emission e : all)
      if (peaks.size() < MOST_PEAKS
          && peaks.stream().noneMatch(p -> Math.abs(p.at() - e.at()) <= 2 * NARROW)) peaks.add(e);
    return peaks.stream().map(p -> new Emission(p.at() + s.first(), p.snr())).toList();
  }

  private record Vote(double z, int lines) {}

  private static Vote vote(List<Emission> peaks) {
    List<Line> narrow =
        Line.ALL.stream().filter(l -> l.forbidden() || l.name().startsWith("H-")).toList();
    Vote best = new Vote(Double.NaN, PROOF - 1);
    for (Emission peak : peaks)
      for (Line line : narrow) {
        double lag = peak.at() - LogGrid.pixel(line.vacuumA());
        if (lag < LogGrid.lag(Kind.GALAXY.zMin())) continue;
        int agree = 0;
        for (Line other : narrow)
          if (peaks.stream()
              .anyMatch(p -> Math.abs(p.at() - lag - LogGrid.pixel(other.vacuumA())) <= AGREE))
            agree++;
        if (agree > best.lines()) best = new Vote(LogGrid.redshift(lag), agree);
      }
    return Double.isNaN(best.z()) ? new Vote(Double.NaN, 0) : best;
  }
}
