package perek.assistant.builtin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;
import perek.corpora.Passage;

/// Sees that a short question names a parameter which several standards define, without saying
/// whose it is.
final class TwoReadings {

  private static final Pattern CAPITALS = Pattern.compile("\\b[A-Z]{2,12}\\b");
  private static final int LONGEST = 9;
  private static final int MOST = 4;
  private static final int HEAD = 50;

  private TwoReadings() {}

  /// The question to ask back, or nothing where there is one reading.
  static Optional<String> of(String understood, Trail trail) {
    if (understood.split("\\s+").length > LONGEST || !Topic.mentions(understood).isEmpty())
      return Optional.empty();
    return CAPITALS
        .matcher(understood)
        .results()
        .map(m -> m.group())
        .map(word -> ask(word, owners(word, trail)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> ask(String word, List<String> owners) {
    if (owners.size() < 2) return Optional.empty();
    String choice =
        String.join(", ", owners.subList(0, owners.size() - 1)) + " or " + owners.getLast();
    return Optional.of(
        "%s is defined by several standards: do you mean %s of %s?".formatted(word, word, choice));
  }

  /// Standards whose passages found define a parameter of that name: in their section's title, or
  /// at the head of their text.
  private static List<String> owners(String word, Trail trail) {
    Set<String> owners = new LinkedHashSet<>();
    for (Evidence.Found found : trail.evidence(Evidence.Found.class)) {
      Passage passage = found.hit().passage();
      if (Topic.known(passage.document().id()) && defines(passage, word))
        owners.add(passage.document().label());
    }
    return owners.stream().limit(MOST).toList();
  }

  private static boolean defines(Passage passage, String word) {
    boolean titled =
        !passage.sections().isEmpty() && passage.sections().getLast().matches("[\\d.]* ?" + word);
    String head = passage.text().substring(0, Math.min(HEAD, passage.text().length()));
    return titled || Pattern.compile("\\b" + word + "\\b(?! ?[=<>])").matcher(head).find();
  }
}
