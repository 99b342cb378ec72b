package perek.tools.links;

import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Service;

/// Asks for the links of datasets. Safe for many threads.
public final class DataLinks implements Tool<LinksQuery, LinkList> {

  private final Service service;

  public DataLinks(Service service) {
    this.service = service;
  }

  @Override
  public String name() {
    return "links";
  }

  @Override
  public Outcome<LinkList> call(LinksQuery input, Run run) {
    Outcome<LinkList> outcome =
        service.ask(Sent.get(input.service(), input.params()), run).map(LinkList::of);
    List<String> notes = outcome.product().map(LinkList::notes).orElse(List.of());
    return outcome.with(outcome.report().noting(notes));
  }
}
