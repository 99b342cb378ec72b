package perek.tools.dal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.data.Status;
import perek.tools.http.Request;

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
    String question = Remembered.question(sent);
    Optional<Remembered.Answer> kept = memory.find(question);
    if (kept.isPresent() && kept.get().time().plus(FRESH).isAfter(Instant.now()))
      return copy(sent, kept.get(), List.of(), run);
    Request request = Service.request(sent, run);
    if (kept.isPresent()) request = request.with("If-Modified-Since", date(kept.get().time()));
    Outcome<Rows> answer = service.ask(sent, request, run);
    if (answer.status().good()) return answer;
    boolean same = answer.report().exchanges().stream().anyMatch(e -> e.status() == 304);
    if (kept.isEmpty() || (answer.status() == Status.ERROR && !same)) return answer;
    if (same) memory.confirm(kept.get());
    String why = same ? "The service says that it is still good." : answer.report().message();
    return copy(sent, kept.get(), List.of(why), run);
  }

  private Outcome<Rows> copy(Sent sent, Remembered.Answer kept, List<String> notes, Run run) {
    Outcome<Rows> copy = service.copy(sent, kept, run);
    return copy.with(
        copy.report()
            .noting(List.of("What the service says of itself is a copy " + kept.age() + "."))
            .noting(notes));
  }

  private static String date(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
  }
}
