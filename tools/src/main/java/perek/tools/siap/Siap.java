package perek.tools.siap;

import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Accref;
import perek.tools.dal.Rows;
import perek.tools.dal.Service;

/// Searches one service for images by SIA 1. Safe for many threads.
public final class Siap implements Tool<SiapQuery, Rows> {

  private final Service service;

  public Siap(Service service) {
    this.service = service;
  }

  @Override
  public String name() {
    return "siap";
  }

  @Override
  public Outcome<Rows> call(SiapQuery input, Run run) {
    Outcome<Rows> outcome = service.ask(Sent.get(input.service(), input.params()), run);
    List<String> notes =
        outcome
            .product()
            .filter(r -> r.rows().orElse(0) > 0)
            .flatMap(r -> r.table().map(t -> Accref.notes(t, r.base())))
            .orElse(List.of());
    return outcome.with(outcome.report().noting(notes));
  }
}
