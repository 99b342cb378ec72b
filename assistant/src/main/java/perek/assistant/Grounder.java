package perek.assistant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perek.assistant.call.Quotable;
import perek.assistant.evidence.Calculation;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;
import perek.assistant.ground.Figures;
import perek.assistant.ground.Names;
import perek.assistant.ground.Support;
import perek.assistant.ground.Tabular;

/// Checks each claim against the evidence that it cites, by code alone.
///
/// A claim stands when it cites something, each id exists, each quote stands in its passage (white
/// space aside), and each number of its text stands in a quote or in the calculation that it names.
/// Of prose, moreover, each name must stand in what is cited or asked, and most of its words in
/// what is cited.
public final class Grounder {

  /// What stood and what was struck.
  public record Checked(List<Claim> claims, List<Answer.Struck> struck) {

    /// Both, one behind the other; what is said twice is said once.
    Checked and(Checked other) {
      Set<Claim> all = new LinkedHashSet<>(claims);
      all.addAll(other.claims);
      List<Answer.Struck> gone = new ArrayList<>(struck);
      gone.addAll(other.struck);
      return new Checked(List.copyOf(all), gone);
    }
  }

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
    List<Tabular> tables =
        claim.quotes().stream()
            .map(Claim.Quote::evidence)
            .distinct()
            .flatMap(id -> trail.byId(id).stream())
            .flatMap(e ->
                e instanceof Evidence.Fetched f ? Quotable.tabular(f).stream() : Stream.empty())
            .toList();
    if (!tables.isEmpty()) {
      Optional<String> other = other(claim.text(), said, tables);
      if (other.isPresent()) return other;
      said += "\n" + Tabular.TALK;
    }
    String asked = said;
    // The numbers of tables were looked at already.
    String words = tables.isEmpty() ? claim.text() : Figures.without(claim.text());
    return Names.stray(claim.text(), whole, said)
        .map(name -> "the name " + name + " stands in nothing that it cites")
        .or(() -> Support.lacks(words, best, whole, asked));
  }

  /// Why a sentence agrees with none of the tables that it cites.
  private static Optional<String> other(String sentence, String said, List<Tabular> tables) {
    Optional<String> first = tables.getFirst().fault(sentence, said);
    boolean agrees = tables.stream().anyMatch(t -> t.fault(sentence, said).isEmpty());
    return agrees ? Optional.empty() : first;
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
