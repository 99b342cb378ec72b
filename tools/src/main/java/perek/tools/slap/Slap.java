package perek.tools.slap;

import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Rows;
import perek.tools.dal.Service;

/// Searches one list of spectral lines. Safe for many threads.
public final class Slap implements Tool<SlapQuery, Rows> {

  private final Service service;

  public Slap(Service service) {
    this.service = service;
  }

  @Override
  public String name() {
    return "slap";
  }

  @Override
  public Outcome<Rows> call(SlapQuery input, Run run) {
    Outcome<Rows> outcome = service.ask(Sent.get(input.service(), input.params()), run);
    return outcome.with(outcome.report().noting(input.advice()));
  }
}
