package perek.tools.rv;

import java.net.URI;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.rv.barycentric.Barycentre;

/// Barycentric corrections. Safe for many threads.
public final class BarycentricTool implements Tool<BarycentricQuery, Barycentric> {

  @Override
  public String name() {
    return "barycentric";
  }

  @Override
  public Outcome<Barycentric> call(BarycentricQuery input, Run run) {
    return Measuring.of(
        URI.create("perek:barycentric"),
        input.params(),
        () ->
            Barycentric.of(
                Barycentre.of(input.star(), input.site(), input.time(), input.dut1S()),
                input.site().name()));
  }
}
