package perek.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import perek.assistant.evidence.Calculation;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;
import perek.assistant.ground.Figures;
import perek.assistant.ground.Names;
import perek.assistant.ground.Support;

/// Checks each claim against the evidence that it cites, by code alone.
///
/// A claim stands when it cites something, each id exists, each quote stands in its passage (white
/// space aside), and each number of its text stands in a quote or in the calculation that it names.
/// Of prose, moreover, each name must stand in what is cited or asked, and most of its words in
/// what is cited.
public final class Grounder {

  /// What stood and what was struck.
  public record Checked(List<Claim> claims, List<Answer.Struck> struck) {}

  Checked check(List<Claim> claims, Trail trail) {
    return check(claims, claim -> fault(claim, trail));
  }

  Checked checkProse(List<Claim> claims, Task task, Trail trail) {
    return check(claims, claim -> faultOfProse(claim, task, trail));
  }

  private static Checked check(List<Claim> claims, Function<Claim, Optional<String>> faults) {
    List<Claim> good = new ArrayList<>();
    List<Answer.Struck> struck = new ArrayList<>();
    for (Claim claim : claims) {
      faults
          .apply(claim)
          .ifPresentOrElse(
              reason -> struck.add(new Answer.Struck(claim.text(), reason)), () -> good.add(claim));
    }
    return new Checked(good, struck);
  }

  /// Why a sentence that a language model wrote does not stand; empty where it does.
  public static Optional<String> faultOfProse(Claim claim, Task task, Trail trail) {
    Optional<String> fault = fault(claim, trail);
    if (fault.isPresent()) return fault;
    String said = task.question().text() + "\n" + task.understood();
    String whole =
        claim.quotes().stream()
            .map(Claim.Quote::evidence)
            .distinct()
            .flatMap(id -> trail.byId(id).stream())
            .map(Grounder::held)
            .collect(Collectors.joining("\n"));
    String best = claim.quotes().getFirst().text();
    return Names.stray(claim.text(), whole, said)
        .map(name -> "the name " + name + " stands in nothing that it cites")
        .or(() -> Support.lacks(claim.text(), best, whole, said));
  }

  private static String held(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Found found ->
          found.hit().passage().header() + "\n" + found.hit().passage().text();
      case Evidence.Fetched fetched -> fetched.name() + "\n" + fetched.text();
      case Evidence.Calculated _, Evidence.Failed _ -> "";
    };
  }

  private static Optional<String> fault(Claim claim, Trail trail) {
    if (claim.quotes().isEmpty()) return Optional.of("it cites nothing");
    for (Claim.Quote quote : claim.quotes()) {
      Optional<String> fault = fault(quote, trail);
      if (fault.isPresent()) return fault;
    }
    return strayNumber(claim, trail)
        .map(n -> "the number " + n + " stands in no quote and no calculation");
  }

  private static Optional<String> fault(Claim.Quote quote, Trail trail) {
    return switch (trail.byId(quote.evidence()).orElse(null)) {
      case null -> Optional.of("it cites " + quote.evidence() + ", which does not exist");
      case Evidence.Found found ->
          squeeze(found.hit().passage().text()).contains(squeeze(quote.text()))
              ? Optional.empty()
              : Optional.of("its quote does not stand in " + found.hit().passage().header());
      case Evidence.Fetched fetched ->
          squeeze(fetched.text()).contains(squeeze(quote.text()))
              ? Optional.empty()
              : Optional.of("its quote does not stand in what " + fetched.service() + " answered");
      case Evidence.Calculated _ -> Optional.of("a calculation is no source");
      case Evidence.Failed _ -> Optional.of("a failed step is no source");
    };
  }

  private static Optional<String> strayNumber(Claim claim, Trail trail) {
    StringBuilder source = new StringBuilder();
    claim.quotes().forEach(q -> source.append(q.text()).append('\n'));
    trail.byId(claim.calculation()).ifPresent(e -> source.append(shown(e)));
    return Figures.stray(claim.text(), source.toString());
  }

  private static String shown(Evidence evidence) {
    if (!(evidence instanceof Evidence.Calculated(_, _, Calculation c))) return "";
    return c.request() + "\n" + c.words() + "\n" + c.method();
  }

  private static String squeeze(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
