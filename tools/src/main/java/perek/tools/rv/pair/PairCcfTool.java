package perek.tools.rv.pair;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.rv.CcfQuery;
import perek.tools.rv.drift.Drift;
import perek.tools.rv.mask.Mask;
import perek.tools.rv.profile.TwoGaussians;
import perek.tools.rv.velocity.PairCcf;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.read.Readers;

/// Velocities of two stars in a spectrum by cross-correlation with a mask. Safe for many threads.
public final class PairCcfTool implements Tool<CcfQuery, PairVelocity> {

  @Override
  public String name() {
    return "ccf_pair";
  }

  @Override
  public Outcome<PairVelocity> call(CcfQuery input, Run run) {
    return Measuring.of(input.file().toUri(), input.params(), () -> measured(input));
  }

  private static PairVelocity measured(CcfQuery query) throws IOException {
    SpectrumFile file = Readers.require(query.file());
    Mask mask = query.readMask();
    PairCcf.Found found = PairCcf.of(file.spectrum(), mask, query.target(), query.readSetting());
    TwoGaussians fit = found.fit();
    List<String> notes = new ArrayList<>(file.notes());
    notes.addAll(found.notes());
    Drift drift = Drift.of(file, query.drift(), notes).orElse(Drift.NONE);
    return new PairVelocity(
        PairVelocity.components(fit, found.errorsKms(), drift),
        fit.second().centreKms() - fit.first().centreKms(),
        fit.second().area() / fit.first().area(),
        100 * fit.rms() / fit.level(),
        Double.isFinite(fit.rmsOfOne()) ? 100 * fit.rmsOfOne() / fit.level() : null,
        "noise of each pixel carried through the fit",
        drift.told(),
        found.bervKms(),
        found.bjdTdb(),
        found.orders(),
        found.sum().lines(),
        mask.name() + " (" + mask.format() + ", " + mask.medium() + ")",
        PairVelocity.notes(fit, notes),
        found.grid(),
        found.sum().values(),
        fit);
  }
}
