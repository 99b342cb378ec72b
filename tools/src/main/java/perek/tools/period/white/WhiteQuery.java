package perek.tools.period.white;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Params;

/// What to take apart into frequencies.
///
/// @param files of velocities or other values: time, value, error
/// @param fmin lowest frequency, 1/day; null for one over the span
/// @param fmax highest; null for the Nyquist frequency of the median step, at most 100
/// @param snr least amplitude over noise of a frequency that counts; 0 for 4
/// @param most frequencies; 0 for 20
/// @param box width of the stretch around a frequency in which noise is measured, 1/day; null for
///   2, at least 40 independent frequencies and at most a fifth of all
public record WhiteQuery(
    List<Path> files,
    @Nullable Double fmin,
    @Nullable Double fmax,
    double snr,
    int most,
    @Nullable Double box) {

  private static final double BREGER = 4;
  private static final int USUAL = 20;
  private static final int LARGEST = 200;

  public WhiteQuery {
    files = List.copyOf(files);
    if (snr == 0) snr = BREGER;
    if (most == 0) most = USUAL;
    if (files.isEmpty()) throw new IllegalArgumentException("no file of values is named");
    if (fmin != null && !(fmin >= 0))
      throw new IllegalArgumentException("--fmin is " + fmin + " 1/day: it must not be below 0");
    if (fmax != null && !(fmax > (fmin == null ? 0 : fmin)))
      throw new IllegalArgumentException("--fmax is " + fmax + " 1/day: it must be above --fmin");
    if (!(snr >= 1)) throw new IllegalArgumentException("--snr is " + snr + ": it must be from 1");
    if (most < 1 || most > LARGEST)
      throw new IllegalArgumentException(
          "--most is %d: it must be from 1 to %d".formatted(most, LARGEST));
    if (box != null && !(box > 0))
      throw new IllegalArgumentException("--box is " + box + " 1/day: it must be above 0");
  }

  Params params() {
    Params params = Params.NONE;
    for (Path file : files) params = params.with("file", file.toString());
    return params.with("snr", Params.number(snr)).with("most", Integer.toString(most));
  }
}
