package perek.tools.objects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.data.Status;
import perek.tools.everywhere.Answered;
import perek.tools.everywhere.Everywhere;
import perek.tools.everywhere.Gathered;
import perek.tools.everywhere.Merged;
import perek.tools.everywhere.Wanted;
import perek.tools.http.Exchange;

/// Looks for each object of a list, one after the other and at all services at once, and unites
/// what came with a column `object`. Safe for many threads.
public final class ObjectsSearch implements Tool<ObjectsQuery, Gathered> {

  private final Everywhere everywhere;

  public ObjectsSearch(Everywhere everywhere) {
    this.everywhere = everywhere;
  }

  @Override
  public String name() {
    return "objects";
  }

  @Override
  public Outcome<Gathered> call(ObjectsQuery input, Run run) {
    Instant time = Instant.now();
    Sent sent = new Sent("GET", input.services().getFirst(), input.params());
    try {
      ObjectList list = ObjectList.read(input.objects(), input.tool().equals("ssap"), run::stopped);
      List<Answered> answers = answers(input, list, run);
      return outcome(sent, list, answers, time, run);
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      return new Outcome.Failed<>(Report.failed(sent, String.valueOf(e.getMessage()), List.of()));
    }
  }

  private List<Answered> answers(ObjectsQuery input, ObjectList list, Run run) {
    List<Answered> answers = new ArrayList<>();
    int total = list.objects().size();
    for (Sought object : list.objects()) {
      run.progress().report(object.name(), answers.size() / input.services().size(), total);
      if (run.stopped()) {
        input
            .services()
            .forEach(s -> answers.add(notAsked(s, input.params()).about(object.name())));
        continue;
      }
      Params params = object.params(input.tool(), input.radiusDeg()).with(input.params());
      Params whole =
          input.tool().equals("ssap") ? Params.of("REQUEST", "queryData").with(params) : params;
      Run quiet = run.watchedBy((_, _, _) -> {});
      everywhere.ask(new Wanted(input.tool(), input.services(), whole), quiet).stream()
          .map(a -> a.about(object.name()))
          .forEach(answers::add);
    }
    return answers;
  }

  private static Answered notAsked(URI service, Params params) {
    String why = "not asked: the time for all objects was over, or the search was stopped";
    return new Answered(
        service,
        new Outcome.Failed<>(Report.failed(new Sent("GET", service, params), why, List.of())));
  }

  private static Outcome<Gathered> outcome(
      Sent sent, ObjectList list, List<Answered> answers, Instant time, Run run) {
    Optional<Merged> merged = Everywhere.merge(answers, run.folder());
    List<String> notes = new ArrayList<>(list.notes());
    merged.ifPresent(m -> notes.addAll(m.notes()));
    List<Exchange> exchanges =
        answers.stream().flatMap(a -> a.outcome().report().exchanges().stream()).toList();
    Gathered gathered = new Gathered(merged, answers.stream().map(ObjectsSearch::line).toList());
    Report report =
        new Report(
            sent,
            status(answers),
            message(list, answers, gathered),
            notes,
            time,
            Duration.between(time, Instant.now()),
            exchanges);
    return new Outcome.Made<>(gathered, report);
  }

  private static Gathered.Line line(Answered a) {
    Report report = a.outcome().report();
    return new Gathered.Line(
        a.service(),
        a.object(),
        report.status(),
        a.outcome().product().map(p -> p.rows()).orElse(OptionalLong.empty()),
        report.message(),
        report.took().toMillis());
  }

  /// An object whose search failed makes the whole partial.
  private static Status status(List<Answered> answers) {
    List<Status> all = answers.stream().map(a -> a.outcome().status()).toList();
    if (all.stream().noneMatch(Status::good)) return Status.FAILED;
    if (!all.stream().allMatch(Status::good)) return Status.PARTIAL;
    return all.contains(Status.OVERFLOW) ? Status.OVERFLOW : Status.OK;
  }

  private static String message(ObjectList list, List<Answered> answers, Gathered gathered) {
    long with =
        answers.stream()
            .filter(a -> a.outcome().product().filter(p -> p.rows().orElse(0) > 0).isPresent())
            .map(Answered::object)
            .distinct()
            .count();
    return "%d rows for %d of %d objects."
        .formatted(gathered.rows().orElse(0), with, list.objects().size());
  }
}
