package perek.assistant.model.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.assistant.Grounder;
import perek.assistant.Task;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;
import perek.assistant.ground.Support;
import perek.assistant.ground.Words;

/// Makes claims of sentences: finds the words of the evidence that bear each.
final class Bearing {

  /// A sentence without a mark is given one where a piece of evidence holds so much of it.
  private static final double OWN_MARK = .7;

  private final Shown shown;
  private final Task task;
  private final Trail trail;

  Bearing(Shown shown, Task task, Trail trail) {
    this.shown = shown;
    this.task = task;
    this.trail = trail;
  }

  Claim claim(Cited sentence) {
    List<Claim.Quote> quotes = new ArrayList<>();
    for (String label : sentence.labels()) {
      Optional<Evidence> piece = shown.labelled(label);
      if (piece.isPresent()) quotes.addAll(quotes(sentence.text(), piece.get()));
      else quotes.add(new Claim.Quote(label, ""));
    }
    Claim claim = new Claim(sentence.text(), quotes, "");
    return sentence.labels().isEmpty() ? marked(sentence.text()).orElse(claim) : claim;
  }

  /// Why a claim does not stand.
  Optional<String> fault(Claim claim) {
    return Grounder.faultOfProse(claim, task, trail);
  }

  private Optional<Claim> marked(String text) {
    return shown.byLabel().values().stream()
        .map(piece -> new Claim(text, quotes(text, piece), ""))
        .filter(c -> share(c) >= OWN_MARK && fault(c).isEmpty())
        .findFirst();
  }

  private static double share(Claim claim) {
    StringBuilder words = new StringBuilder();
    claim.quotes().forEach(q -> words.append(q.text()).append('\n'));
    return Words.coverage(Words.of(claim.text()), Words.of(words.toString()));
  }

  private static List<Claim.Quote> quotes(String sentence, Evidence piece) {
    List<String> stretches =
        switch (piece) {
          case Evidence.Found found -> Support.stretches(sentence, found.hit().passage().text());
          case Evidence.Fetched fetched -> Support.lines(sentence, fetched.text());
          case Evidence.Calculated _, Evidence.Failed _ -> List.of();
        };
    return stretches.stream().map(stretch -> new Claim.Quote(piece.id(), stretch)).toList();
  }
}
