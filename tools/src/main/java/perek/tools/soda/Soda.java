package perek.tools.soda;

import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Service;

/// Asks a service for a piece of a dataset. Safe for many threads.
public final class Soda implements Tool<SodaQuery, CutOut> {

  private final Cutting cutting;

  public Soda(Service service) {
    this.cutting = new Cutting(service);
  }

  @Override
  public String name() {
    return "soda";
  }

  @Override
  public Outcome<CutOut> call(SodaQuery input, Run run) {
    return cutting.fetch(Sent.get(input.service(), input.params()), run);
  }
}
