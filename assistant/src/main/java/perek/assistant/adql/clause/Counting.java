package perek.assistant.adql.clause;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.scope.Col;
import perek.assistant.adql.scope.Described;
import perek.assistant.adql.word.Stem;

/// Finds the column that counts a thing of which there are no rows of their own: `Number of
/// members`.
public final class Counting {

  private static final Pattern NUMBER_OF =
      Pattern.compile("(?i)^number of (?:known |confirmed )?(\\p{L}+)");

  private Counting() {}

  /// @param noun the token that says of what
  public static Optional<Col> column(Talk talk, int noun) {
    String stem = talk.stem(noun);
    Optional<Col> told =
        talk.scope().columns().stream()
            .map(Described::col)
            .filter(c -> c.info().kind().number() && numbers(c, stem))
            .findFirst();
    if (told.isPresent()) return told;
    String concept =
        stem.matches("star|member") ? "nstars" : stem.equals("planet") ? "nplanets" : "";
    return concept.isEmpty() || talk.scope().first().rowsAre(stem)
        ? Optional.empty()
        : talk.scope().measuring(concept);
  }

  private static boolean numbers(Col col, String stem) {
    Matcher number = NUMBER_OF.matcher(col.info().description());
    return number.find() && Stem.sentence(number.group(1)).equals(List.of(stem));
  }
}
