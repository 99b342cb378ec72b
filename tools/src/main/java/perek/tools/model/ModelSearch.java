package perek.tools.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Rows;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.tap.Tap;
import perek.tools.tap.TapQuery;

/// Searches a table of a data model at a TAP service: the one that is named, else the one that the
/// standard names, else the only one that the service declares. Safe for many threads.
public final class ModelSearch implements Tool<ModelQuery, Rows> {

  private final Model model;
  private final Tap tap;

  public ModelSearch(Model model, Tap tap) {
    this.model = model;
    this.tap = tap;
  }

  public Model model() {
    return model;
  }

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public Outcome<Rows> call(ModelQuery input, Run run) {
    Optional<String> named = input.table();
    if (named.isPresent()) return ask(input, named.get(), run);
    run.progress().report("looking for tables of " + name(), 0, 0);
    Outcome<Rows> listed = tap.call(TapQuery.of(input.service(), model.tablesAdql()), run);
    if (!listed.status().good()) return unlisted(input, listed.report());
    List<String> tables =
        listed.product().flatMap(Rows::table).map(ModelSearch::names).orElse(List.of());
    if (tables.size() != 1) return notOne(input, listed.report(), tables);
    Outcome<Rows> found = ask(input, tables.getFirst(), run);
    Report report = found.report().after(listed.report().exchanges());
    return found.with(report.noting(List.of("The table is " + tables.getFirst() + ".")));
  }

  private Outcome<Rows> ask(ModelQuery input, String table, Run run) {
    TapQuery query = TapQuery.of(input.service(), input.adql(table));
    if (input.most().isPresent()) query = query.maxrec(input.most().getAsLong());
    Outcome<Rows> outcome = tap.call(query, run);
    Params params = input.params().set("QUERY", query.adql());
    return outcome.with(asking(outcome.report(), params));
  }

  private static List<String> names(Table table) {
    return IntStream.range(0, table.head().size())
        .mapToObj(row -> table.text(row, 0))
        .flatMap(Optional::stream)
        .toList();
  }

  private Outcome<Rows> unlisted(ModelQuery input, Report report) {
    String why = "the service's tables cannot be listed, name one with TABLE: " + report.message();
    return new Outcome.Failed<>(asking(report, input.params()).saying(report.status(), why));
  }

  private Outcome<Rows> notOne(ModelQuery input, Report report, List<String> tables) {
    String why =
        tables.isEmpty()
            ? "the service declares no table of "
                + name()
                + "; TABLE names one that it has all the same"
            : "the service has %d tables of %s, name one with TABLE: %s"
                .formatted(tables.size(), name(), String.join(", ", tables));
    return new Outcome.Failed<>(asking(report, input.params()).saying(Status.FAILED, why));
  }

  /// What was asked for, as the user said it, with the query that was made of it.
  private static Report asking(Report r, Params params) {
    Sent sent = new Sent(r.sent().method(), r.sent().url(), params);
    return new Report(sent, r.status(), r.message(), r.notes(), r.time(), r.took(), r.exchanges());
  }
}
