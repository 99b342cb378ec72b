package perek.tools.lightcurve;

import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;

/// Shows light curves. Safe for many threads.
public final class ShowTool implements Tool<Source, Shown> {

  @Override
  public String name() {
    return "lightcurve";
  }

  @Override
  public Outcome<Shown> call(Source input, Run run) {
    return Measuring.of(
        input.file().toUri(),
        input.params(),
        () -> Shown.of(LightCurveFile.read(input, run::stopped)));
  }
}
