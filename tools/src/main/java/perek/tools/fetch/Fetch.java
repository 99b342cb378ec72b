package perek.tools.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.LongStream;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Accref;
import perek.tools.dal.Shelf;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.http.Transport;
import perek.tools.ssap.Exposure;
import perek.tools.table.TableFiles;

/// Brings the files of a table's rows, four at a time and one from each host. What breaks off is
/// kept, and the next call goes on there; what is whole already is not fetched again. With a row
/// that is an order of an exposure the others come along. Safe for many threads, but for two that
/// fill one folder.
public final class Fetch implements Tool<DownloadQuery, Downloaded> {

  private static final int AT_ONCE = 4;

  private final Transport transport;

  public Fetch(Transport transport) {
    this.transport = transport;
  }

  @Override
  public String name() {
    return "download";
  }

  @Override
  public Outcome<Downloaded> call(DownloadQuery input, Run run) {
    Instant time = Instant.now();
    Sent sent = new Sent("READ", input.table().toUri(), params(input));
    try {
      Table table =
          TableFiles.describe(TableFiles.open(input.table(), run::stopped), input.table());
      Downloaded made = new Work(input, table, run).done();
      return outcome(made, sent, time);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      return new Outcome.Failed<>(Report.failed(sent, String.valueOf(e.getMessage()), List.of()));
    }
  }

  /// One table whose files are brought.
  private final class Work {

    private final DownloadQuery input;
    private final Table table;
    private final Run run;
    private final Collection folder;
    private final URI base;
    private final int column;
    private final AtomicInteger done = new AtomicInteger();

    Work(DownloadQuery input, Table table, Run run) throws IOException {
      this.input = input;
      this.table = table;
      this.run = run;
      this.base = input.base().or(() -> Shelf.origin(input.table())).orElse(input.table().toUri());
      this.column =
          Accref.column(table)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      input.table() + " has no column of access references"));
      this.folder = new Collection(input.folder());
    }

    Downloaded done() {
      List<Long> rows =
          input.rows().isEmpty()
              ? LongStream.rangeClosed(1, table.head().size()).boxed().toList()
              : asked();
      for (long row : rows)
        if (row > table.head().size())
          throw new IllegalArgumentException(
              "there is no row %d: the table has %d".formatted(row, table.head().size()));
      List<Downloaded.Item> items =
          rows.stream()
              .gather(Gatherers.mapConcurrent(AT_ONCE, row -> told(item(row), rows.size())))
              .toList();
      return new Downloaded(input.folder(), items);
    }

    private List<Long> asked() {
      List<Long> rows = input.rows().stream().distinct().toList();
      return input.orders() ? Exposure.whole(rows, Exposure.of(table)) : rows;
    }

    private Downloaded.Item told(Downloaded.Item item, int total) {
      synchronized (done) {
        String what = item.file().map(f -> f.getFileName().toString()).orElse(item.message());
        run.progress().report(what, done.incrementAndGet(), total);
      }
      return item;
    }

    private Downloaded.Item item(long row) {
      String written = table.text((int) row - 1, column).orElse("");
      if (run.stopped()) return Downloaded.Item.failed(row, written, "stopped before its turn");
      return switch (Accref.of(written, base)) {
        case Accref.Missing _ -> Downloaded.Item.failed(row, written, "the row names no file");
        case Accref.Refused(String text, String why) ->
            Downloaded.Item.failed(row, text, "refused: " + why);
        case Accref.Usable(URI url) -> brought(row, written, url);
      };
    }

    private Downloaded.Item brought(long row, String written, URI url) {
      try {
        Optional<Collection.Entry> there = folder.whole(url);
        if (there.isPresent()) return made(row, written, there.get(), "there already");
        Path part = folder.part(url);
        return switch (new Resuming(transport, input.maxBytes(), run).into(part, url)) {
          case Resuming.Fetched.Broken(String why) ->
              Downloaded.Item.failed(row, written, Optional.of(url), why);
          case Resuming.Fetched.Whole whole -> kept(row, written, url, part, whole);
        };
      } catch (IOException e) {
        return Downloaded.Item.failed(row, written, "it cannot be kept: " + e.getMessage());
      }
    }

    /// A page for people where a file should be is an error that the service does not call one.
    private Downloaded.Item kept(
        long row, String written, URI url, Path part, Resuming.Fetched.Whole whole)
        throws IOException {
      String type = whole.headers().getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
      boolean page = type.startsWith("text/html") && !url.getPath().matches("(?i).*\\.html?");
      if (page || Files.size(part) == 0) {
        Files.deleteIfExists(part);
        String what = page ? "an HTML page" : "nothing at all (0 bytes)";
        return Downloaded.Item.failed(row, written, url + " answered with " + what);
      }
      String name = Names.of(whole.headers(), url, title(row), row);
      return made(row, written, folder.keep(part, name, url), whole.resumed() ? "resumed" : "");
    }

    private Optional<String> title(long row) {
      return table
          .byRole("dataid.title")
          .or(() -> table.index("obs_id"))
          .or(() -> table.byRole("curation.publisherdid"))
          .flatMap(c -> table.text((int) row - 1, c));
    }

    private Downloaded.Item made(long row, String written, Collection.Entry entry, String message) {
      return new Downloaded.Item(
          row,
          written,
          Optional.of(URI.create(entry.url())),
          Status.OK,
          Optional.of(folder.path(entry)),
          entry.bytes(),
          entry.sha256(),
          message);
    }
  }

  private static Outcome<Downloaded> outcome(Downloaded made, Sent sent, Instant time) {
    long good = made.rows().orElse(0);
    long bytes = made.items().stream().mapToLong(Downloaded.Item::bytes).sum();
    Status status =
        good == made.items().size() ? Status.OK : good == 0 ? Status.FAILED : Status.PARTIAL;
    List<String> notes =
        made.items().stream()
            .filter(i -> i.file().isEmpty())
            .map(i -> "Row " + i.row() + ": " + i.message())
            .toList();
    String message =
        "%d of %d files, %,d bytes, in %s."
            .formatted(good, made.items().size(), bytes, made.folder());
    return new Outcome.Made<>(
        made,
        new Report(
            sent, status, message, notes, time, Duration.between(time, Instant.now()), List.of()));
  }

  private static Params params(DownloadQuery input) {
    Params params = Params.of("folder", input.folder().toString());
    if (input.rows().isEmpty()) return params;
    return params.with(
        "rows", input.rows().stream().map(r -> Long.toString(r)).collect(Collectors.joining(",")));
  }
}
