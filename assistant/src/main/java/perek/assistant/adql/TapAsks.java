package perek.assistant.adql;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.dal.Rows;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.tap.TapQuery;

/// Asks a TAP service, at once or by a job. Safe for use by several threads.
public record TapAsks(Tool<TapQuery, Rows> tap, URI service, Run run) implements Asks {

  @Override
  public Answer ask(String adql, int most, boolean job) {
    TapQuery query = TapQuery.of(service, adql).maxrec(most);
    Outcome<Rows> outcome = tap.call(job ? query.asJob() : query, run);
    return switch (outcome) {
      case Outcome.Failed<Rows> f -> new Answer.Failed(f.report().message());
      case Outcome.Made<Rows> m ->
          m.made()
              .table()
              .<Answer>map(t -> rows(t, m.report().status() == Status.OK))
              .orElseGet(() -> new Answer.Failed(m.report().message()));
    };
  }

  private static Answer rows(Table table, boolean whole) {
    List<List<String>> cells = new ArrayList<>();
    for (int r = 0; r < table.head().size(); r++) {
      List<String> row = new ArrayList<>();
      for (int c = 0; c < table.columns().size(); c++) row.add(table.text(r, c).orElse(""));
      cells.add(List.copyOf(row));
    }
    List<String> names = table.columns().stream().map(c -> c.name()).toList();
    return new Answer.Rows(names, cells, table.rows(), whole);
  }
}
