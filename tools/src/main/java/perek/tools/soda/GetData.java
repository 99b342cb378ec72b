package perek.tools.soda;

import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Service;
import perek.tools.data.Status;

/// Has a spectral service process a dataset of its own: the operation `getData`, which SSA 1.1
/// (section 6) reserves and some services have, as SODA's older sister. Safe for many threads.
public final class GetData implements Tool<GetDataQuery, CutOut> {

  private static final String RESERVED =
      "REQUEST=getData is outside what SSA 1.1 defines (section 6 reserves it): what it takes is the service's own.";

  private final Cutting cutting;

  public GetData(Service service) {
    this.cutting = new Cutting(service);
  }

  @Override
  public String name() {
    return "ssap";
  }

  @Override
  public Outcome<CutOut> call(GetDataQuery input, Run run) {
    Outcome<CutOut> made = cutting.fetch(Sent.get(input.service(), input.params()), run);
    if (made.status() == Status.FAILED) return made;
    return made.with(made.report().noting(List.of(RESERVED)));
  }
}
