package perek.tools.samp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import perek.tools.call.Outcome;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.data.Status;
import perek.tools.http.Transport;
import perek.tools.table.Kept;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.RowListStarTable;

/// Talks with other programs on the desk. Safe for many threads.
public final class SampTool implements Tool<SampQuery, Desk> {

  private final Transport transport;

  /// @param transport fetches what others send
  public SampTool(Transport transport) {
    this.transport = transport;
  }

  @Override
  public String name() {
    return "samp";
  }

  @Override
  public Outcome<Desk> call(SampQuery input, Run run) {
    Instant time = Instant.now();
    Sent sent = new Sent("SAMP", URI.create("samp:hub"), input.deed().params());
    Inbox inbox = new Inbox();
    FutureTask<Hub> opening = Waiting.start(() -> Hub.open(inbox));
    try (Hub hub = Waiting.end(opening, run)) {
      List<Desk.Entry> entries = done(input.deed(), hub, inbox, run);
      Desk desk = new Desk(entries, Kept.table(table(entries), unhurried(run)));
      Status status = status(input.deed(), entries);
      Duration took = Duration.between(time, Instant.now());
      return new Outcome.Made<>(
          desk, new Report(sent, status, message(entries), List.of(), time, took, List.of()));
    } catch (IOException | UncheckedIOException e) {
      return new Outcome.Failed<>(Report.failed(sent, String.valueOf(e.getMessage()), List.of()));
    }
  }

  /// What came by the end of a call is still kept.
  private static Run unhurried(Run run) {
    return Run.of(run.folder(), Duration.ofSeconds(10));
  }

  private List<Desk.Entry> done(SampQuery.Deed deed, Hub hub, Inbox inbox, Run run)
      throws IOException {
    return switch (deed) {
      case SampQuery.Clients _ -> clients(hub, run);
      case SampQuery.Send send -> new Outgoing(hub, run).send(send);
      case SampQuery.Point point -> new Outgoing(hub, run).point(point);
      case SampQuery.Listen(int most) -> new Incoming(hub, inbox, transport, run).take(most);
    };
  }

  private static List<Desk.Entry> clients(Hub hub, Run run) throws IOException {
    return Waiting.end(Waiting.start(hub::clients), run).stream()
        .map(c ->
            new Desk.Entry(
                c.name(), String.join(" ", c.takes()), "there", c.description(), Optional.empty()))
        .toList();
  }

  /// Something was sent to nobody's use only where everybody said so.
  private static Status status(SampQuery.Deed deed, List<Desk.Entry> entries) {
    long errors = entries.stream().filter(e -> e.status().equals("error")).count();
    if (errors == 0 || deed instanceof SampQuery.Clients) return Status.OK;
    return errors == entries.size() ? Status.ERROR : Status.PARTIAL;
  }

  private static String message(List<Desk.Entry> entries) {
    return String.join(
        "; ",
        entries.stream()
            .filter(e -> e.status().equals("error"))
            .map(e -> e.program() + " says: " + e.what())
            .toList());
  }

  private static RowListStarTable table(List<Desk.Entry> entries) {
    RowListStarTable table =
        new RowListStarTable(
            List.of("program", "message", "status", "what", "file").stream()
                .map(name -> new ColumnInfo(name, String.class, ""))
                .toArray(ColumnInfo[]::new));
    table.setName("samp");
    for (Desk.Entry e : entries)
      table.addRow(
          new Object[] {
            e.program(),
            e.message(),
            e.status(),
            e.what(),
            e.file().map(Object::toString).orElse("")
          });
    return table;
  }
}
