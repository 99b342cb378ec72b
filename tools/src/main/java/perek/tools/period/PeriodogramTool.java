package perek.tools.period;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.series.SeriesFile;

/// Looks for periods in series of velocities. Safe for many threads.
public final class PeriodogramTool implements Tool<PeriodogramQuery, Periodogram> {

  private static final double[] LEVELS = {0.1, 0.01, 0.001};
  private static final int PEAKS = 10;
  private static final int WINDOW_PEAKS = 5;
  private static final int CHUNK = 20_000;

  @Override
  public String name() {
    return "periodogram";
  }

  @Override
  public Outcome<Periodogram> call(PeriodogramQuery input, Run run) {
    return Measuring.of(
        input.files().getFirst().toUri(), input.params(), () -> periodogram(input, run));
  }

  private static Periodogram periodogram(PeriodogramQuery query, Run run) throws IOException {
    SeriesFile file = SeriesFile.read(query.files());
    Samples samples = Samples.of(file.series());
    if (samples.size() < samples.sources() + 4)
      throw new IllegalArgumentException(
          "%d velocities from %d sources are too few: a periodogram needs %d"
              .formatted(samples.size(), samples.sources(), samples.sources() + 4));
    Scan scan = Scan.of(query, samples);
    LombScargle ls = new LombScargle(samples);
    double[] power = powers(ls, scan, run);
    FalseAlarm alarm = FalseAlarm.of(samples, scan.fmax());
    int apart = Math.max(1, (int) Math.round(1 / samples.span() / scan.step()));
    List<Periodogram.Peak> peaks = peaks(ls, scan, power, alarm, apart);
    double highest = peaks.getFirst().power();
    List<String> notes = new ArrayList<>(file.notes());
    notes.addAll(notes(samples, scan));
    return new Periodogram(
        peaks.getFirst().period(),
        highest,
        peaks.getFirst().fap(),
        "Baluev 2008",
        bootstrap(query, samples, scan, highest, run),
        Sinusoid.amplitude(samples, peaks.getFirst().frequency()),
        samples.size(),
        samples.sources(),
        scan.n(),
        scan.fmin(),
        scan.fmax(),
        Arrays.stream(LEVELS)
            .mapToObj(fap -> new Periodogram.Level(fap, alarm.level(fap)))
            .toList(),
        peaks,
        window(ls, scan, apart),
        Aliases.of(ls, peaks.getFirst().frequency()),
        notes,
        power);
  }

  private static double[] powers(LombScargle ls, Scan scan, Run run) {
    double[] power = new double[scan.n()];
    for (int from = 0; from < scan.n() && !run.stopped(); from += CHUNK) {
      run.progress().report("Frequencies", from, scan.n());
      int count = Math.min(CHUNK, scan.n() - from);
      double[] part = ls.powers(scan.at(from), scan.step(), count);
      System.arraycopy(part, 0, power, from, count);
    }
    return power;
  }

  private static List<Periodogram.Peak> peaks(
      LombScargle ls, Scan scan, double[] power, FalseAlarm alarm, int apart) {
    List<Periodogram.Peak> peaks = new ArrayList<>();
    for (int place : Peaks.highest(power, PEAKS, apart)) {
      double frequency = Peaks.refined(ls, scan, place);
      double refined = ls.at(frequency);
      peaks.add(new Periodogram.Peak(1 / frequency, frequency, refined, alarm.of(refined)));
    }
    if (peaks.isEmpty()) throw new IllegalArgumentException("the periodogram has no peak");
    peaks.sort((a, b) -> Double.compare(b.power(), a.power()));
    return peaks;
  }

  private static List<Periodogram.WindowPeak> window(LombScargle ls, Scan scan, int apart) {
    double[] window = ls.window(scan.fmin(), scan.step(), scan.n());
    return Peaks.highest(window, WINDOW_PEAKS, apart).stream()
        .map(i -> new Periodogram.WindowPeak(1 / scan.at(i), scan.at(i), window[i]))
        .toList();
  }

  private static @Nullable Double bootstrap(
      PeriodogramQuery query, Samples samples, Scan scan, double highest, Run run) {
    if (query.bootstrap() == 0) return null;
    double[] shuffled = Bootstrap.highest(samples, scan, query.bootstrap(), run);
    long above = Arrays.stream(shuffled).filter(p -> p >= highest).count();
    return (double) above / shuffled.length;
  }

  private static List<String> notes(Samples samples, Scan scan) {
    double steps = 1 / samples.span() / scan.step();
    if (steps >= 3) return List.of();
    return List.of(
        "The steps are coarse: %.1f in one independent frequency; a peak may be missed, --n %d has five."
            .formatted(steps, (int) Math.ceil(scan.n() * 5 / steps)));
  }
}
