package perek.tools.rv.todcor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.drift.Drift;
import perek.tools.rv.template.Template;
import perek.tools.rv.velocity.EarthShift;
import perek.tools.rv.velocity.Photons;
import perek.tools.rv.velocity.Setting;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.continuum.Continuum;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.read.Readers;

/// Velocities of two stars in a spectrum by two templates. Safe for many threads.
public final class TodcorTool implements Tool<TodcorQuery, TodcorVelocity> {

  private static final double C_KMS = 299_792.458;
  private static final double WIDE_KMS = 300;
  private static final double LEAST_STEP_KMS = 1;
  private static final Continuum CONTINUUM =
      new Continuum(Continuum.Method.ALPHA, Continuum.AUTO, List.of());

  @Override
  public String name() {
    return "todcor";
  }

  @Override
  public Outcome<TodcorVelocity> call(TodcorQuery input, Run run) {
    return Measuring.of(input.file().toUri(), input.params(), () -> velocity(input));
  }

  private static TodcorVelocity velocity(TodcorQuery query) throws IOException {
    SpectrumFile file = Readers.require(query.file());
    List<String> notes = new ArrayList<>(file.notes());
    Setting setting = query.setting();
    List<Range> telluric = query.tellurics(file.spectrum().medium(), notes);
    Spectrum spectrum = chosen(Photons.with(file.spectrum(), notes), setting.orders());
    EarthShift earth = EarthShift.of(spectrum, query.target(), setting.shift());
    notes.addAll(earth.notes());
    Template first = template(query.first(), query, spectrum, telluric, notes);
    Template second = template(query.second(), query, spectrum, telluric, notes);
    Spectrum flat = CONTINUUM.normalised(Template.clear(spectrum, telluric));
    Pair pair = Pair.of(flat, earth, first, second, query, grid(flat, query));
    notes.addAll(pair.notes());
    Drift drift = Drift.of(file, query.drift(), notes).orElse(Drift.NONE);
    return made(query, pair, earth, drift, notes);
  }

  private static Spectrum chosen(Spectrum spectrum, List<Integer> wanted) {
    if (wanted.isEmpty()) return spectrum;
    List<Order> orders =
        IntStream.range(0, spectrum.orders().size())
            .filter(wanted::contains)
            .mapToObj(spectrum.orders()::get)
            .toList();
    return spectrum.with(orders);
  }

  private static Template template(
      Path path, TodcorQuery query, Spectrum spectrum, List<Range> telluric, List<String> notes)
      throws IOException {
    SpectrumFile file = Readers.require(path);
    SpectrumFile flat =
        new SpectrumFile(
            file.file(),
            file.layout(),
            List.of(CONTINUUM.normalised(file.spectrum())),
            file.notes());
    Template template =
        Template.of(flat, spectrum.medium(), query.target(), query.setting().shift(), telluric);
    notes.addAll(template.notes());
    return template;
  }

  /// Where to look: around the stars as they are said to move, or 300 km/s to both sides.
  private static Grid grid(Spectrum spectrum, TodcorQuery query) {
    double[] widths =
        spectrum.orders().stream()
            .filter(o -> o.size() > 1 && o.from().isPresent())
            .mapToDouble(
                o -> C_KMS * Math.log(o.to().orElse(1) / o.from().orElse(1)) / (o.size() - 1))
            .sorted()
            .toArray();
    if (widths.length == 0) throw new IllegalArgumentException("no order has wavelengths");
    double step = Math.max(LEAST_STEP_KMS, widths[widths.length / 2]);
    @Nullable Grid given = query.setting().grid();
    if (given == null) return Grid.between(-WIDE_KMS, WIDE_KMS, step);
    double low = Math.max(query.firstRvKms(), query.secondRvKms());
    double high = Math.min(query.firstRvKms(), query.secondRvKms());
    return Grid.between(given.startKms() - low, given.stopKms() - high, step);
  }

  private static TodcorVelocity made(
      TodcorQuery query, Pair pair, EarthShift earth, Drift drift, List<String> notes) {
    BlendFit fit = pair.fit();
    double[][] covariance = fit.covariance();
    double light = fit.shared()[2];
    double error = Math.sqrt(covariance[2][2]) / ((1 - light) * (1 - light));
    List<TodcorVelocity.Component> components =
        List.of(
            component(0, pair.peak().firstKms(), query.firstRvKms(), query.first(), fit, drift),
            component(1, pair.peak().secondKms(), query.secondRvKms(), query.second(), fit, drift));
    notes.add("Noise of the templates is not in the errors: they should have much more light.");
    Shift shift = query.setting().shift();
    return new TodcorVelocity(
        components,
        components.get(1).rvKms() - components.get(0).rvKms(),
        light / (1 - light),
        query.lightRatio() == null ? error : null,
        covariance[0][1] / Math.sqrt(covariance[0][0] * covariance[1][1]),
        pair.peak().correlation(),
        pair.peak().alone(),
        fit.chi2(),
        fit.clipped(),
        pair.orders(),
        drift.told(),
        earth.bervKms(),
        earth.bjdTdb(),
        shift.words(),
        notes,
        pair.plane().velocities(shift),
        pair.plane().values());
  }

  private static TodcorVelocity.Component component(
      int star, double rough, double templateKms, Path template, BlendFit fit, Drift drift) {
    double relative = drift.corrected(fit.shared()[star]);
    double sum = (relative + templateKms) / (1 + relative * templateKms / (C_KMS * C_KMS));
    double error = drift.error(Math.sqrt(fit.covariance()[star][star]));
    return new TodcorVelocity.Component(
        sum, error, relative, rough, String.valueOf(template.getFileName()));
  }
}
