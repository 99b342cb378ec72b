package perek.tools.scs;

import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Rows;
import perek.tools.dal.Service;

/// Searches one catalogue in a cone. Safe for many threads.
public final class Scs implements Tool<ScsQuery, Rows> {

  private final Service service;

  public Scs(Service service) {
    this.service = service;
  }

  @Override
  public String name() {
    return "scs";
  }

  @Override
  public Outcome<Rows> call(ScsQuery input, Run run) {
    return service.ask(Sent.get(input.service(), input.params()), run);
  }
}
