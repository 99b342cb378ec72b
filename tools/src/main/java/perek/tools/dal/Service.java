package perek.tools.dal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.tools.call.Outcome;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.data.Status;
import perek.tools.http.Limits;
import perek.tools.http.Payload;
import perek.tools.http.Reply;
import perek.tools.http.Request;
import perek.tools.http.Transport;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.Votable;
import perek.tools.votable.VotableReader;

/// Asks a service and reads the VOTable it answers with. Safe for many threads.
public final class Service {

  /// Largest answer that is taken, in bytes after decompression; what came by then is partial.
  public static final long MAX_BYTES = 512L << 20;

  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

  private final Transport transport;
  private final VotableReader reader;

  public Service(Transport transport, ReadLimits limits) {
    this.transport = transport;
    this.reader = new VotableReader(limits);
  }

  public Transport transport() {
    return transport;
  }

  public VotableReader reader() {
    return reader;
  }

  /// Limits of time and size for one request of a run.
  public static Limits limits(Run run) {
    Duration left = run.left();
    Duration silence = left.compareTo(LONGEST_SILENCE) < 0 ? left : LONGEST_SILENCE;
    return new Limits(Limits.DEFAULT.connect(), silence, left, MAX_BYTES);
  }

  /// The request as the transport takes it.
  public static Request request(Sent sent, Run run) {
    Request request =
        sent.method().equals("POST")
            ? Request.post(
                sent.url(),
                "application/x-www-form-urlencoded",
                Payload.of(sent.params().encoded()))
            : Request.get(sent.url());
    return request.with(limits(run));
  }

  /// Sends and reads. A good answer is remembered; a run that is content with copies gets it
  /// without asking, and one that reached nobody is told of it.
  public Outcome<Rows> ask(Sent sent, Run run) {
    Optional<Remembered.Answer> kept = new Remembered(run.folder()).find(Remembered.question(sent));
    if (kept.isPresent() && run.copies()) return copied(sent, kept.get(), run);
    Outcome<Rows> answer = ask(sent, request(sent, run), run);
    if (kept.isEmpty() || answer.status() != Status.FAILED) return answer;
    if (transport.offline()) return copied(sent, kept.get(), run);
    String there = "An answer %s is kept: --cached shows it.".formatted(kept.get().age());
    return answer.with(answer.report().noting(List.of(there)));
  }

  private Outcome<Rows> copied(Sent sent, Remembered.Answer kept, Run run) {
    Outcome<Rows> copy = copy(sent, kept, run);
    return copy.with(copy.report().noting(List.of("This is a copy " + kept.age() + ".")));
  }

  /// An answer of before, read again.
  Outcome<Rows> copy(Sent sent, Remembered.Answer kept, Run run) {
    Shelf shelf = new Shelf(run.folder());
    Path part = shelf.part();
    try {
      Files.copy(kept.file(), part, StandardCopyOption.REPLACE_EXISTING);
      Path file = shelf.keep(part, ".vot");
      Shelf.note(file, sent.url());
      Votable document = reader.read(file, run::pastGrace);
      Report report =
          Report.failed(sent, "", List.of())
              .saying(document.status(), document.message())
              .noting(document.notes());
      return new Outcome.Made<>(new Rows(document, sent.url()), report);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + kept.file(), e);
    } finally {
      Shelf.drop(part);
    }
  }

  /// The same where the body is no form, or the request has headers of its own; always asked.
  public Outcome<Rows> ask(Sent sent, Request request, Run run) {
    Instant time = Instant.now();
    Shelf shelf = new Shelf(run.folder());
    Path part = shelf.part();
    Reply reply = transport.send(request.into(part), run.cancelled());
    try {
      return new Judgement(sent, reply, time).of(shelf, part, run);
    } finally {
      Shelf.drop(part);
    }
  }

  /// One answer and what to make of it.
  private final class Judgement {

    private final Sent sent;
    private final Reply reply;
    private final Instant time;

    Judgement(Sent sent, Reply reply, Instant time) {
      this.sent = sent;
      this.reply = reply;
      this.time = time;
    }

    Outcome<Rows> of(Shelf shelf, Path part, Run run) {
      return switch (reply) {
        case Reply.Ok ok when ok.status() == 204 -> nothing(ok);
        case Reply.Ok ok -> read(shelf, part, run, Optional.empty(), ok.address());
        case Reply.Failed f when f.status() / 100 == 2 && size(part) > 0 ->
            read(shelf, part, run, Optional.of(f.reason()), sent.url());
        case Reply.Failed f -> failed(f.status() < 400 ? Status.FAILED : Status.ERROR, words(f));
        case Reply.NotModified _ -> failed(Status.FAILED, sent.url() + " sent no answer (304)");
      };
    }

    private Outcome<Rows> nothing(Reply.Ok ok) {
      Votable empty =
          new Votable(
              Optional.empty(),
              Status.OK,
              "The service has nothing for this request (204, no content).",
              java.util.Map.of(),
              List.of(),
              List.of(),
              List.of());
      return new Outcome.Made<>(new Rows(empty, ok.address()), report(empty, empty.message()));
    }

    private Outcome<Rows> read(
        Shelf shelf, Path part, Run run, Optional<String> brokenOff, java.net.URI base) {
      if (size(part) == 0)
        return failed(Status.FAILED, sent.url() + " answered with nothing at all (0 bytes)");
      Path file = shelf.keep(part, ".vot");
      Votable document = reader.read(file, run::pastGrace);
      if (document.status() == Status.FAILED) {
        String why = brokenOff.orElseGet(() -> Excerpt.of(file, document.message(), sent.url()));
        Shelf.drop(file);
        return failed(Status.FAILED, why);
      }
      if (document.status() == Status.ERROR && document.table().isEmpty()) {
        Shelf.drop(file);
        return failed(Status.ERROR, document.message());
      }
      Shelf.note(file, base);
      String message = brokenOff.orElseGet(() -> message(document));
      Votable told = brokenOff.isPresent() ? partial(document, message) : document;
      if (told.status().good() && !sent.params().has("UPLOAD"))
        new Remembered(run.folder()).keep(Remembered.question(sent), file);
      return new Outcome.Made<>(new Rows(told, base), report(told, message));
    }

    private static Votable partial(Votable d, String message) {
      Status status = d.status() == Status.ERROR ? Status.ERROR : Status.PARTIAL;
      return new Votable(
          d.table(), status, message, d.infos(), d.params(), d.descriptors(), d.notes());
    }

    private static String message(Votable document) {
      if (document.status() == Status.OVERFLOW && document.message().isBlank())
        return "The service has more than it sent: raise MAXREC or ask for less.";
      boolean nothing = document.table().isEmpty() && document.message().isBlank();
      return nothing ? "The service sent no table." : document.message();
    }

    private Outcome<Rows> failed(Status status, String message) {
      return new Outcome.Failed<>(
          new Report(sent, status, message, List.of(), time, took(), reply.exchanges()));
    }

    private Report report(Votable document, String message) {
      return new Report(
          sent,
          document.status(),
          message,
          new ArrayList<>(document.notes()),
          time,
          took(),
          reply.exchanges());
    }

    private Duration took() {
      return Duration.between(time, Instant.now());
    }
  }

  /// The transport's words and the service's.
  public static String words(Reply.Failed failed) {
    String said = ServiceWords.of(failed.body());
    String reason = failed.reason();
    if (failed.status() == 401 || failed.status() == 403)
      reason += "; it wants a login, and Perek has none for it";
    return said.isEmpty() ? reason : reason + ": " + said;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
