package perek.tools.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import perek.tools.call.Outcome;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Remembered;
import perek.tools.dal.Rows;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.http.Exchange;
import perek.tools.tap.Tap;
import perek.tools.tap.TapQuery;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.VotableReader;

/// Searches the registry, the first that answers. Safe for many threads.
public final class Registry implements Tool<RegistryQuery, ServiceList> {

  /// Interfaces asked for; all registered services have about 60,000.
  private static final int MOST_INTERFACES = 20_000;

  private final Tap tap;

  public Registry(Tap tap) {
    this.tap = tap;
  }

  @Override
  public String name() {
    return "registry";
  }

  @Override
  public Outcome<ServiceList> call(RegistryQuery input, Run run) {
    List<String> notes = new ArrayList<>();
    List<Exchange> exchanges = new ArrayList<>();
    Outcome<ServiceList> last = null;
    for (URI endpoint : input.endpoints()) {
      Outcome<Rows> answer = ask(endpoint, input, run);
      boolean unplaced = input.placed() && answer.status() == Status.ERROR;
      if (unplaced) {
        exchanges.addAll(answer.report().exchanges());
        notes.add(unplaced(endpoint, answer.report().message()));
        answer = ask(endpoint, input.anywhere(), run);
      }
      Report report = asked(input, answer.report()).after(exchanges).noting(notes);
      last = answer.with(report).map(rows -> ServiceList.of(rows.table(), input.adql()));
      if (answer.status().good()) {
        keep(input, last, run);
        return cut(
            input.placed() && !unplaced ? marked(endpoint, input, last, run) : last, input.most());
      }
      exchanges.addAll(answer.report().exchanges());
      notes.add("The registry " + endpoint + " failed: " + answer.report().message());
      if (run.stopped()) break;
    }
    if (last == null) throw new IllegalStateException("no endpoint, which the query forbids");
    return remembered(input, last, run);
  }

  private Outcome<Rows> ask(URI endpoint, RegistryQuery input, Run run) {
    return tap.call(TapQuery.of(endpoint, input.adql()).maxrec(MOST_INTERFACES), run);
  }

  private static String unplaced(URI endpoint, String message) {
    return "The registry %s knows no coverages (%s): services are not chosen by place."
        .formatted(endpoint, message);
  }

  /// Tells services whose coverage reaches the place from those that declare none.
  private Outcome<ServiceList> marked(
      URI endpoint, RegistryQuery input, Outcome<ServiceList> found, Run run) {
    return switch (Covering.kind(input.params())) {
      case "declared" -> found.map(l -> l.marked(_ -> ServiceRecord.Coverage.REACHES));
      case "elsewhere" -> found.map(l -> l.marked(_ -> ServiceRecord.Coverage.ELSEWHERE));
      default -> parted(endpoint, input, found, run);
    };
  }

  private Outcome<ServiceList> parted(
      URI endpoint, RegistryQuery input, Outcome<ServiceList> found, Run run) {
    RegistryQuery declared =
        new RegistryQuery(input.endpoints(), input.params().set("coverage", "declared"));
    Outcome<Rows> answer = ask(endpoint, declared, run);
    if (!answer.status().good()) return found;
    Set<String> reaching =
        ivoids(ServiceList.of(answer.product().flatMap(Rows::table), declared.adql()));
    Outcome<ServiceList> told =
        found.map(l ->
            l.marked(s ->
                reaching.contains(s.ivoid())
                    ? ServiceRecord.Coverage.REACHES
                    : ServiceRecord.Coverage.UNKNOWN));
    List<String> notes = told.product().map(l -> Covering.note(l.services())).orElse(List.of());
    return told.with(told.report().noting(notes));
  }

  private static Set<String> ivoids(ServiceList list) {
    return list.services().stream().map(ServiceRecord::ivoid).collect(Collectors.toSet());
  }

  private static void keep(RegistryQuery input, Outcome<ServiceList> found, Run run) {
    Optional<Table> table = found.product().flatMap(ServiceList::table);
    if (table.isEmpty()) return;
    try {
      new Remembered(run.folder()).keep(question(input), Files.readAllBytes(table.get().file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What these registries said to the same question before, where none answers now.
  private static Outcome<ServiceList> remembered(
      RegistryQuery input, Outcome<ServiceList> failed, Run run) {
    Optional<Remembered.Answer> kept = new Remembered(run.folder()).find(question(input));
    if (kept.isEmpty() || failed.status() == Status.ERROR) return failed;
    Optional<Table> table =
        new VotableReader(ReadLimits.DEFAULT).read(kept.get().file(), run.cancelled()).table();
    Report report =
        failed
            .report()
            .saying(Status.OK, "An answer " + kept.get().age() + ": no registry can be reached.");
    return cut(new Outcome.Made<>(ServiceList.of(table, input.adql()), report), input.most());
  }

  private static String question(RegistryQuery input) {
    return input.endpoints() + "\n" + input.adql();
  }

  /// What was asked for, as the user would say it; the ADQL is in the product.
  private static Report asked(RegistryQuery input, Report r) {
    Sent sent = new Sent(r.sent().method(), r.sent().url(), input.params());
    return new Report(sent, r.status(), r.message(), r.notes(), r.time(), r.took(), r.exchanges());
  }

  private static Outcome<ServiceList> cut(Outcome<ServiceList> found, OptionalInt most) {
    int services = found.product().map(l -> l.services().size()).orElse(0);
    if (most.isEmpty() || services <= most.getAsInt()) return found;
    Report report =
        found
            .report()
            .saying(
                Status.OVERFLOW,
                "The first %d of %d services.".formatted(most.getAsInt(), services));
    return found.with(report).map(list -> list.first(most.getAsInt()));
  }
}
