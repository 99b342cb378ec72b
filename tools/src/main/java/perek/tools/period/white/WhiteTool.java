package perek.tools.period.white;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.period.Samples;
import perek.tools.period.Scan;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.series.SeriesFile;

/// Takes series apart into frequencies. Safe for many threads.
public final class WhiteTool implements Tool<WhiteQuery, Whitened> {

  private static final double HIGHEST = 100;
  private static final double BOX = 2;
  private static final double LEAST_BOX = 40;
  private static final int PER_INDEPENDENT = 10;
  private static final int MOST_FREQUENCIES = 5_000_000;
  private static final double UNRESOLVED = 1.5;
  private static final int NOISE_POINTS = 60;

  @Override
  public String name() {
    return "prewhiten";
  }

  @Override
  public Outcome<Whitened> call(WhiteQuery input, Run run) {
    return Measuring.of(
        input.files().getFirst().toUri(), input.params(), () -> whitened(input, run));
  }

  private static Whitened whitened(WhiteQuery query, Run run) throws IOException {
    SeriesFile file = SeriesFile.read(query.files());
    Samples samples = Samples.of(file.series());
    if (samples.size() < samples.sources() + 8)
      throw new IllegalArgumentException(
          "%d values of %d sources are too few: %d are needed"
              .formatted(samples.size(), samples.sources(), samples.sources() + 8));
    Scan scan = scan(query, samples);
    double box = box(query, samples, scan);
    Waves waves = Waves.none(samples);
    double next = Double.NaN;
    double nextSnr = Double.NaN;
    while (waves.count() < query.most()
        && samples.size() > samples.sources() + 3 * (waves.count() + 2)) {
      if (run.stopped())
        throw new IOException("stopped after %d frequencies".formatted(waves.count()));
      run.progress().report("frequencies", waves.count(), query.most());
      double frequency = new Spectrum(waves.left()).highest(scan);
      Waves more = waves.and(frequency);
      int last = more.count() - 1;
      double snr = snr(more, last, box, scan);
      if (snr < query.snr()) {
        next = frequency;
        nextSnr = snr;
        break;
      }
      waves = more;
    }
    List<String> notes = new ArrayList<>(file.notes());
    List<Whitened.Wave> told = told(waves, samples, box, scan);
    notes.addAll(notes(query, told, samples));
    return new Whitened(
        samples.epoch(),
        1 / samples.span(),
        scan.fmin(),
        scan.fmax(),
        box,
        Waves.none(samples).scatter(),
        waves.scatter(),
        next,
        nextSnr,
        samples.size(),
        samples.sources(),
        told,
        notes,
        pictures(query, samples, waves, told, box, scan));
  }

  private static Scan scan(WhiteQuery query, Samples samples) {
    double span = samples.span();
    if (!(span > 0)) throw new IllegalArgumentException("all values are of the same time");
    Double from = query.fmin();
    Double to = query.fmax();
    double fmin = from == null ? 1 / span : from;
    double fmax = to == null ? Math.max(2 * fmin, nyquist(samples)) : to;
    double wanted = Math.ceil((fmax - fmin) * span * PER_INDEPENDENT) + 1;
    if (!(wanted <= MOST_FREQUENCIES))
      throw new IllegalArgumentException(
          "%.0f frequencies up to %.4g 1/day over %.0f days are too many, %d is the limit: give --fmax"
              .formatted(wanted, fmax, span, MOST_FREQUENCIES));
    int n = (int) Math.max(100, wanted);
    return new Scan(fmin, (fmax - fmin) / (n - 1), n);
  }

  /// Of the median step between times.
  private static double nyquist(Samples samples) {
    double[] time = samples.time().clone();
    Arrays.sort(time);
    double[] steps = new double[time.length - 1];
    for (int i = 0; i < steps.length; i++) steps[i] = time[i + 1] - time[i];
    Arrays.sort(steps);
    double median = steps[steps.length / 2];
    return median > 0 ? Math.min(HIGHEST, .5 / median) : HIGHEST;
  }

  private static double box(WhiteQuery query, Samples samples, Scan scan) {
    Double given = query.box();
    if (given != null) return given;
    double fifth = (scan.fmax() - scan.fmin()) / 5;
    return Math.max(LEAST_BOX / samples.span(), Math.min(BOX, fifth));
  }

  private static double snr(Waves waves, int wave, double box, Scan scan) {
    double noise = new Spectrum(waves.left()).noise(waves.frequency(wave), box, scan);
    return waves.amplitude(wave) / noise;
  }

  /// Errors of equations 4, 10 and 11 of Montgomery and O'Donoghue.
  private static List<Whitened.Wave> told(Waves waves, Samples samples, double box, Scan scan) {
    List<Whitened.Wave> told = new ArrayList<>();
    List<Combinations.Parent> parents = new ArrayList<>();
    double n = samples.size();
    double sigma = waves.scatter();
    double resolution = 1 / samples.span();
    for (int k = 0; k < waves.count(); k++) {
      double f = waves.frequency(k);
      double amplitude = waves.amplitude(k);
      double fErr = Math.sqrt(6 / n) * sigma / (Math.PI * samples.span() * amplitude);
      String name = "f" + (k + 1);
      String explained = Combinations.of(f, parents, resolution);
      if (explained.isEmpty()) parents.add(new Combinations.Parent(name, f));
      told.add(
          new Whitened.Wave(
              name,
              f,
              fErr,
              1 / f,
              fErr / (f * f),
              amplitude,
              Math.sqrt(2 / n) * sigma,
              waves.phase(k),
              Math.sqrt(2 / n) * sigma / amplitude / (2 * Math.PI),
              snr(waves, k, box, scan),
              explained));
    }
    return told;
  }

  private static List<String> notes(WhiteQuery query, List<Whitened.Wave> told, Samples samples) {
    List<String> notes = new ArrayList<>();
    double limit = UNRESOLVED / samples.span();
    for (int a = 0; a < told.size(); a++)
      for (int b = a + 1; b < told.size(); b++)
        if (Math.abs(told.get(a).frequency() - told.get(b).frequency()) < limit)
          notes.add(
              "%s and %s are nearer than %.3g 1/day to each other, which %.4g days do not tell apart: they may be one that changes."
                  .formatted(told.get(a).name(), told.get(b).name(), limit, samples.span()));
    if (told.size() == query.most())
      notes.add(
          "The limit of %d frequencies was reached: --most finds more.".formatted(told.size()));
    if (told.isEmpty())
      notes.add("No frequency has %.3g times the noise around it.".formatted(query.snr()));
    else
      notes.add(
          "Errors hold for noise that is the same at all frequencies; where more is left at low ones they are larger.");
    return notes;
  }

  private static List<Picture> pictures(
      WhiteQuery query,
      Samples samples,
      Waves waves,
      List<Whitened.Wave> told,
      double box,
      Scan scan) {
    double[] frequency = new double[scan.n()];
    for (int i = 0; i < frequency.length; i++) frequency[i] = scan.at(i);
    Spectrum left = new Spectrum(waves.left());
    double[] at = new double[NOISE_POINTS];
    double[] limit = new double[NOISE_POINTS];
    for (int i = 0; i < NOISE_POINTS; i++) {
      at[i] = scan.fmin() + i * (scan.fmax() - scan.fmin()) / (NOISE_POINTS - 1);
      limit[i] = query.snr() * left.noise(at[i], box, scan);
    }
    Curve noise =
        Curve.dashed("%.3g times the noise that is left".formatted(query.snr()), at, limit, 1);
    List<Picture.Mark> marks =
        told.stream().map(w -> new Picture.Mark(w.frequency(), w.name())).toList();
    String across = "frequency (1/day)";
    String up = "amplitude (unit of the values, m/s for velocities)";
    double[] before = new Spectrum(samples).amplitudes(scan);
    return List.of(
        new Picture(
            "%d values: %d frequencies".formatted(samples.size(), told.size()),
            across,
            up,
            List.of(Curve.line("amplitude spectrum", frequency, before, 0), noise),
            marks),
        new Picture(
            "what %d frequencies leave".formatted(told.size()),
            across,
            up,
            List.of(Curve.line("amplitude spectrum", frequency, left.amplitudes(scan), 0), noise)));
  }
}
