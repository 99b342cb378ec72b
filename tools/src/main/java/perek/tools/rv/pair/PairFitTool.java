package perek.tools.rv.pair;

import java.io.IOException;
import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.rv.FitQuery;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.drift.Drift;
import perek.tools.rv.file.CcfFile;
import perek.tools.rv.profile.TwoGaussians;

/// Measures two stars on CCFs that lie in files. Safe for many threads.
public final class PairFitTool implements Tool<FitQuery, PairVelocity> {

  @Override
  public String name() {
    return "ccf_fit_pair";
  }

  @Override
  public Outcome<PairVelocity> call(FitQuery input, Run run) {
    return Measuring.of(input.file().toUri(), input.params(), () -> measured(input));
  }

  private static PairVelocity measured(FitQuery query) throws IOException {
    CcfFile file = CcfFile.read(query.file());
    double[] v = file.velocities();
    TwoGaussians fit = TwoGaussians.of(v, file.values());
    double[] errors = {fit.residualErrorKms(0), fit.residualErrorKms(1)};
    return new PairVelocity(
        PairVelocity.components(fit, errors, Drift.NONE),
        fit.second().centreKms() - fit.first().centreKms(),
        fit.second().area() / fit.first().area(),
        100 * fit.rms() / fit.level(),
        Double.isFinite(fit.rmsOfOne()) ? 100 * fit.rmsOfOne() / fit.level() : null,
        "residuals of the fit, since a CCF without its spectrum tells nothing of photons",
        null,
        file.bervKms(),
        file.bjdTdb() ? file.bjd() : null,
        file.orders(),
        file.lines(),
        file.mask(),
        PairVelocity.notes(fit, List.of()),
        new Grid(v[0], (v[v.length - 1] - v[0]) / (v.length - 1), v.length),
        file.values(),
        fit);
  }
}
