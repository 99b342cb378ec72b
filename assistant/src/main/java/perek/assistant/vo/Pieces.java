package perek.assistant.vo;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import perek.assistant.Task;
import perek.assistant.call.Services;
import perek.assistant.evidence.KeptTable;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.assistant.talk.Kind;
import perek.assistant.talk.Wish;
import perek.assistant.vo.motion.MotionPlan;
import perek.assistant.vo.request.Finder;
import perek.assistant.vo.request.Requests;
import perek.tools.call.Params;
import perek.tools.data.Table;
import perek.tools.votable.Votable;

/// Plans what is done with datasets that were found before: cut-outs and links.
public final class Pieces {

  private final Services services;
  private final Function<Path, Votable> reader;

  /// @param reader reads a table that was kept
  public Pieces(Services services, Function<Path, Votable> reader) {
    this.services = services;
    this.reader = reader;
  }

  /// A dataset, and the document that told of it.
  private record Dataset(String id, Optional<Votable> document) {}

  List<Step> plan(Wish wish, Task task) {
    if (wish.kind() == Kind.TABLE) return TableAsk.steps(wish, task, reader);
    Optional<KeptTable> kept = Results.latest(task);
    Optional<Votable> document = kept.map(k -> reader.apply(k.file()));
    Optional<String> given = wish.value("id");
    if (given.isPresent()) return call(wish, task, new Dataset(given.get(), document));
    Optional<Table> table = document.flatMap(Votable::table).filter(t -> t.rows() > 0);
    if (table.isEmpty())
      return List.of(
          new Step.Clarify("The last search found nothing to work on: search again first."));
    Optional<Integer> row = row(wish, table.get());
    if (row.isEmpty())
      return List.of(
          new Step.Clarify(
              "Which of the %d datasets? For instance: the first one, or row 3."
                  .formatted(table.get().rows())));
    Optional<String> id = id(table.get(), row.get());
    if (id.isEmpty())
      return List.of(
          new Step.Clarify(
              "The rows found before name no dataset identifier: give one (ivo://…)."));
    return call(wish, task, new Dataset(id.get(), document));
  }

  /// What is measured of velocities in files, of rows that were found before, or of an object.
  List<Step> moving(Wish wish, Task task, Trail trail, Finder finder) {
    return MotionPlan.plan(
        wish,
        task,
        trail,
        finder,
        Results.latest(task).flatMap(kept -> reader.apply(kept.file()).table()),
        Results.withFiles(task, reader));
  }

  private List<Step> call(Wish wish, Task task, Dataset dataset) {
    boolean links = wish.kind() == Kind.LINKS;
    String tool = links ? "links" : "soda";
    List<URI> named = services.speaking(tool, task.question().reach().services());
    List<URI> told =
        dataset.document.stream()
            .flatMap(d -> d.descriptors().stream())
            .filter(d ->
                d.standardId()
                    .filter(s -> s.toLowerCase(Locale.ROOT).contains(links ? "datalink" : "soda"))
                    .isPresent())
            .flatMap(d -> d.accessUrl().stream())
            .map(URI::create)
            .limit(1)
            .toList();
    List<URI> addresses = told.isEmpty() ? named : told;
    if (addresses.isEmpty() && !links) return processed(wish, task, dataset);
    if (addresses.isEmpty()) return List.of();
    Requests requests = new Requests(wish);
    Requests.Written written =
        links
            ? new Requests.Written(Params.of("ID", dataset.id), List.of())
            : requests.piece(dataset.id);
    return List.of(new Step.Call(tool, addresses, written.params(), written.notes()));
  }

  /// By the service itself that the dataset was found at, where it says that it can.
  private List<Step> processed(Wish wish, Task task, Dataset dataset) {
    List<URI> found =
        task.fetched().stream()
            .filter(k -> k.tool().equals("ssap") && k.rows() > 0)
            .map(KeptTable::service)
            .distinct()
            .toList();
    List<URI> able = services.speaking("getdata", found).stream().limit(1).toList();
    if (able.isEmpty()) return List.of();
    Requests.Written written = new Requests(wish).processed(dataset.id);
    return List.of(new Step.Call("ssap", able, written.params(), written.notes()));
  }

  /// From 0; nothing where several rows leave it open.
  private static Optional<Integer> row(Wish wish, Table table) {
    int last = table.head().size() - 1;
    Optional<String> named = wish.value("row");
    if (named.isEmpty()) return table.rows() == 1 ? Optional.of(0) : Optional.empty();
    if (named.get().equals("last")) return Optional.of(last);
    if (!named.get().matches("\\d{1,9}")) return Optional.empty();
    int row = Integer.parseInt(named.get()) - 1;
    return row >= 0 && row <= last ? Optional.of(row) : Optional.empty();
  }

  private static Optional<String> id(Table table, int row) {
    return table
        .byRole("curation.publisherdid", "obs_publisher_did", "obsdataset.publisherdid")
        .or(() -> table.index("obs_publisher_did"))
        .or(() -> table.byRole("dataid.creatordid"))
        .flatMap(c -> table.text(row, c));
  }
}
