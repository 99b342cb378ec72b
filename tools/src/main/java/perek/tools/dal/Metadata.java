package perek.tools.dal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import perek.tools.call.Outcome;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.data.Status;
import perek.tools.http.Request;
import perek.tools.votable.Votable;

/// Asks what a service says of itself, which changes seldom: a copy younger than a day is taken
/// unasked, an older one where the service says that it is still good (RFC 9110, 13.1.3) or does
/// not answer. A copy is told with its age. Never for data. Safe for many threads.
public final class Metadata {

  private static final Duration FRESH = Duration.ofDays(1);

  private final Service service;

  public Metadata(Service service) {
    this.service = service;
  }

  public Outcome<Rows> ask(Sent sent, Run run) {
    Remembered memory = new Remembered(run.folder());
    String question = sent.url().toString();
    Optional<Remembered.Answer> kept = memory.find(question);
    if (kept.isPresent() && kept.get().time().plus(FRESH).isAfter(Instant.now()))
      return copy(sent, kept.get(), List.of(), run);
    Request request = Service.request(sent, run);
    if (kept.isPresent()) request = request.with("If-Modified-Since", date(kept.get().time()));
    Outcome<Rows> answer = service.ask(sent, request, run);
    if (answer.status().good()) {
      answer.product().flatMap(Rows::file).ifPresent(file -> keep(memory, question, file));
      return answer;
    }
    boolean same = answer.report().exchanges().stream().anyMatch(e -> e.status() == 304);
    if (kept.isEmpty() || (answer.status() == Status.ERROR && !same)) return answer;
    if (same) keep(memory, question, kept.get().file());
    String why = same ? "The service says that it is still good." : answer.report().message();
    return copy(sent, kept.get(), List.of(why), run);
  }

  private Outcome<Rows> copy(Sent sent, Remembered.Answer kept, List<String> notes, Run run) {
    Votable document = service.reader().read(kept.file(), run.cancelled());
    Report report =
        Report.failed(sent, "", List.of())
            .saying(document.status(), document.message())
            .noting(List.of("What the service says of itself is a copy " + kept.age() + "."))
            .noting(notes);
    return new Outcome.Made<>(new Rows(document, sent.url()), report);
  }

  private static void keep(Remembered memory, String question, Path file) {
    try {
      memory.keep(question, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String date(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
  }
}
