package perek.tools.rv.drift;

import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.spectrum.read.Readers;

/// Measures drifts on calibration light. Safe for many threads.
public final class DriftTool implements Tool<DriftQuery, FibreDrift> {

  @Override
  public String name() {
    return "drift";
  }

  @Override
  public Outcome<FibreDrift> call(DriftQuery input, Run run) {
    return Measuring.of(
        input.file().toUri(),
        input.params(),
        () ->
            FibreDrift.of(
                Readers.require(input.file()), Readers.require(input.reference()), input.orders()));
  }
}
