package perek.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import perek.assistant.evidence.Calculation;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;

/// Checks each claim against the evidence that it cites, by code alone.
///
/// A claim stands when it cites something, each id exists, each quote stands in its passage (white
/// space aside), and each number of its text stands in a quote or in the calculation that it names.
public final class Grounder {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\d])[-+]?\\d+(?:\\.\\d+)*(?:[eE][-+]?\\d+)?");

  /// What stood and what was struck.
  public record Checked(List<Claim> claims, List<Answer.Struck> struck) {}

  Checked check(List<Claim> claims, Trail trail) {
    List<Claim> good = new ArrayList<>();
    List<Answer.Struck> struck = new ArrayList<>();
    for (Claim claim : claims) {
      fault(claim, trail)
          .ifPresentOrElse(
              reason -> struck.add(new Answer.Struck(claim.text(), reason)), () -> good.add(claim));
    }
    return new Checked(good, struck);
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
    Set<String> known = numbers(source.toString());
    return numbers(claim.text()).stream().filter(n -> !known.contains(n)).findFirst();
  }

  private static String shown(Evidence evidence) {
    if (!(evidence instanceof Evidence.Calculated(_, _, Calculation c))) return "";
    return c.request() + "\n" + c.words() + "\n" + c.method();
  }

  private static Set<String> numbers(String text) {
    return NUMBER.matcher(text).results().map(m -> m.group()).collect(Collectors.toSet());
  }

  private static String squeeze(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
