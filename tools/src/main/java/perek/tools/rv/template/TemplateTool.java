package perek.tools.rv.template;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.drift.Drift;
import perek.tools.rv.order.OrderVelocity;
import perek.tools.rv.velocity.EarthShift;
import perek.tools.rv.velocity.Photons;
import perek.tools.rv.velocity.Setting;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.read.Readers;

/// Velocities of spectra by least-squares matching with a template. Safe for many threads.
public final class TemplateTool implements Tool<TemplateQuery, TemplateVelocity> {

  private static final double C_KMS = 299_792.458;

  @Override
  public String name() {
    return "template_velocity";
  }

  @Override
  public Outcome<TemplateVelocity> call(TemplateQuery input, Run run) {
    return Measuring.of(input.file().toUri(), input.params(), () -> velocity(input));
  }

  private static TemplateVelocity velocity(TemplateQuery query) throws IOException {
    SpectrumFile file = Readers.require(query.file());
    List<String> notes = new ArrayList<>(file.notes());
    List<Range> telluric = query.tellurics(file.spectrum().medium(), notes);
    Spectrum spectrum = Template.clear(Photons.with(file.spectrum(), notes), telluric);
    Setting setting = query.setting();
    EarthShift earth = EarthShift.of(spectrum, query.target(), setting.shift());
    notes.addAll(earth.notes());
    Template template =
        Template.of(
            Readers.require(query.template()),
            spectrum.medium(),
            query.target(),
            setting.shift(),
            telluric);
    notes.addAll(template.notes());
    int[] wanted =
        IntStream.range(0, earth.factors().length)
            .filter(i -> setting.orders().isEmpty() || setting.orders().contains(i))
            .toArray();
    List<Order> orders = IntStream.of(wanted).mapToObj(spectrum.orders()::get).toList();
    double[] factors = IntStream.of(wanted).mapToDouble(i -> earth.factors()[i]).toArray();
    Match match = Match.of(orders, factors, template, setting.shift(), grid(query));
    notes.addAll(notes(match, query));
    Drift drift = Drift.of(file, query.drift(), notes).orElse(Drift.NONE);
    double relative = drift.corrected(match.rvKms());
    return new TemplateVelocity(
        sum(relative, query.templateRvKms()),
        drift.error(match.rvErrKms()),
        relative,
        match.roughKms(),
        match.chi2(),
        match.orders().stream().filter(OrderVelocity::used).count(),
        drift.told(),
        earth.bervKms(),
        earth.bjdTdb(),
        earth.secularMs(),
        template.name(),
        setting.shift().words(),
        match.orders(),
        notes);
  }

  /// The grid is of the star, the match against the template.
  private static @Nullable Grid grid(TemplateQuery query) {
    Grid given = query.setting().grid();
    return given == null
        ? null
        : new Grid(given.startKms() - query.templateRvKms(), given.stepKms(), given.count());
  }

  private static double sum(double a, double b) {
    return (a + b) / (1 + a * b / (C_KMS * C_KMS));
  }

  private static List<String> notes(Match match, TemplateQuery query) {
    List<String> notes = new ArrayList<>();
    if (query.templateRvKms() == 0)
      notes.add(
          "The velocity is that against the template: --template-rv gives the velocity of the"
              + " template's star.");
    long left = match.orders().stream().filter(o -> !o.used()).count();
    if (left > 0)
      notes.add("%d orders stand more than five errors off and are left out.".formatted(left));
    int clipped = match.orders().stream().mapToInt(OrderVelocity::clipped).sum();
    if (clipped > 0)
      notes.add("%d pixels stand more than five errors off and are left out.".formatted(clipped));
    if (match.chi2() > 1)
      notes.add(
          "Orders scatter %.2f times as much as their errors say: the error is that many times larger."
              .formatted(Math.sqrt(match.chi2())));
    notes.add(
        "Noise of the template is not in the error: a template should have much more light than the"
            + " spectrum.");
    return notes;
  }
}
