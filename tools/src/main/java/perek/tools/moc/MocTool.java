package perek.tools.moc;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Service;
import perek.tools.data.Status;
import perek.tools.http.Exchange;
import perek.tools.http.Reply;
import perek.tools.http.Request;
import perek.tools.http.Transport;

/// Reads coverage maps and says what they cover. Safe for many threads.
public final class MocTool implements Tool<MocQuery, Coverage> {

  /// Largest map that is read, in bytes; real ones have some MB.
  private static final long MAX_BYTES = 128L << 20;

  private final Transport transport;

  public MocTool(Transport transport) {
    this.transport = transport;
  }

  @Override
  public String name() {
    return "moc";
  }

  @Override
  public Outcome<Coverage> call(MocQuery input, Run run) {
    Instant time = Instant.now();
    Sent sent = new Sent(isFile(input.map()) ? "READ" : "GET", input.map(), asked(input));
    List<Exchange> exchanges = new ArrayList<>();
    try {
      MocFile file = read(input.map(), run, exchanges);
      Moc moc = file.moc();
      if (input.other().isPresent()) {
        MocFile other = read(input.other().get(), run, exchanges);
        moc = joined(moc, other.moc(), input.how());
      }
      Optional<Boolean> covers = covers(moc, file.frame(), input.place());
      if (input.out().isPresent()) Files.writeString(input.out().get(), moc.ascii() + "\n");
      String frame = file.frame().isEmpty() || file.frame().equals("C") ? "ICRS" : file.frame();
      Coverage coverage = new Coverage(moc, file.form(), frame, covers, input.out());
      return new Outcome.Made<>(
          coverage, report(sent, Status.OK, words(covers, input.place()), time, exchanges));
    } catch (IOException e) {
      return new Outcome.Failed<>(
          report(sent, Status.FAILED, String.valueOf(e.getMessage()), time, exchanges));
    }
  }

  private static Moc joined(Moc moc, Moc other, MocQuery.Joint how) {
    return switch (how) {
      case UNION -> moc.union(other);
      case INTERSECTION -> moc.intersection(other);
    };
  }

  private static Optional<Boolean> covers(Moc moc, String frame, Optional<Place> place) {
    return place.map(p -> p.in(frame).within(moc));
  }

  private static String words(Optional<Boolean> covers, Optional<Place> place) {
    if (covers.isEmpty() || place.isEmpty()) return "";
    boolean circle = place.get().radiusDeg() > 0;
    return covers.get()
        ? circle ? "It covers a part of the circle." : "It covers the place."
        : circle ? "It covers no part of the circle." : "It does not cover the place.";
  }

  private MocFile read(URI map, Run run, List<Exchange> exchanges) throws IOException {
    try {
      return MocFile.read(isFile(map) ? local(Path.of(map)) : fetched(map, run, exchanges));
    } catch (IOException e) {
      throw new IOException((isFile(map) ? Path.of(map) : map) + ": " + e.getMessage(), e);
    }
  }

  private static byte[] local(Path file) throws IOException {
    if (!Files.isRegularFile(file)) throw new IOException("there is no such file");
    if (Files.size(file) > MAX_BYTES)
      throw new IOException("it has more than " + (MAX_BYTES >> 20) + " MB, which no map has");
    return Files.readAllBytes(file);
  }

  private byte[] fetched(URI map, Run run, List<Exchange> exchanges) throws IOException {
    run.progress().report("fetching " + map, 0, 0);
    Request request = Request.get(map).with(Service.limits(run).withMaxBytes(MAX_BYTES));
    Reply reply = transport.send(request, run.cancelled());
    exchanges.addAll(reply.exchanges());
    return switch (reply) {
      case Reply.Ok ok -> ok.body().bytes();
      case Reply.Failed failed -> throw new IOException(Service.words(failed));
      case Reply.NotModified _ -> throw new IOException("it sent no answer (304)");
    };
  }

  private static Params asked(MocQuery input) {
    Params params = Params.NONE;
    if (input.place().isPresent()) {
      Place p = input.place().get();
      params = params.with("POS", Params.number(p.raDeg()) + "," + Params.number(p.decDeg()));
      if (p.radiusDeg() > 0) params = params.with("RADIUS", Params.number(p.radiusDeg()));
    }
    return input.other().isPresent()
        ? params.with(input.how().name(), input.other().get().toString())
        : params;
  }

  private static Report report(
      Sent sent, Status status, String message, Instant time, List<Exchange> exchanges) {
    Duration took = Duration.between(time, Instant.now());
    return new Report(sent, status, message, List.of(), time, took, exchanges);
  }

  private static boolean isFile(URI map) {
    return "file".equals(map.getScheme());
  }
}
