package perek.assistant.vo;

import static perek.assistant.vo.DataWriter.label;
import static perek.assistant.vo.DataWriter.quote;
import static perek.assistant.vo.DataWriter.request;
import static perek.assistant.vo.DataWriter.sentence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.tools.data.Status;

/// What is told besides the rows: how values came about, what services warn of, what failed.
final class Remarks {

  /// Services whose failure is told one by one.
  private static final int FAILURES = 5;

  private Remarks() {}

  /// How values came about, and what the tools had to say, each once.
  static void notes(List<Evidence.Fetched> asked, Trail trail, List<Claim> claims) {
    Set<String> told = new LinkedHashSet<>();
    for (Evidence.Fetched f : asked) {
      for (Trail.Taken taken : trail.steps())
        if (taken.step() instanceof Step.Call call
            && taken.request() != null
            && taken.request().equals(f.outcome().report().sent()))
          for (String note : call.notes()) if (told.add(note)) claims.add(sentence(f, note));
      for (String note : f.outcome().report().notes())
        if (!repeats(f, note) && told.add(note)) claims.add(sentence(f, note));
    }
    trail.evidence(Evidence.Fetched.class).stream()
        .filter(f -> f.tool().equals("resolve") && !asked.contains(f))
        .forEach(f -> resolved(f, told, claims));
  }

  /// What a service warns of besides OVERFLOW is that its limit was reached, which was told.
  private static boolean repeats(Evidence.Fetched f, String note) {
    return f.outcome().status() == Status.OVERFLOW && note.startsWith("The service warns");
  }

  private static void resolved(Evidence.Fetched f, Set<String> told, List<Claim> claims) {
    f.outcome().report().notes().stream()
        .filter(told::add)
        .forEach(n -> claims.add(sentence(f, n)));
    String message = f.outcome().report().message();
    if (f.outcome().product().isEmpty() && told.add(message)) claims.add(sentence(f, message));
  }

  static Claim status(Evidence.Fetched f) {
    String message = f.outcome().report().message();
    String line = "status " + f.outcome().status();
    List<Claim.Quote> quotes = new ArrayList<>(List.of(quote(f, request(f)), quote(f, line)));
    if (!message.isBlank()) quotes.add(quote(f, message));
    return new Claim(
        "%s says %s: %s".formatted(label(f), f.outcome().status(), message), quotes, "");
  }

  static void failures(List<Evidence.Fetched> asked, List<Claim> claims) {
    List<Evidence.Fetched> failed =
        asked.stream().filter(f -> f.outcome().product().isEmpty()).toList();
    failed.stream().limit(FAILURES).forEach(f -> claims.add(status(f)));
    if (failed.size() > FAILURES)
      claims.add(
          new Claim(
              "More services gave nothing; each stands in the steps.",
              List.of(
                  quote(failed.get(FAILURES), "status " + failed.get(FAILURES).outcome().status())),
              ""));
  }
}
