package perek.assistant.adql.read;

import perek.assistant.adql.word.Token;
import perek.assistant.talk.read.Remaining;

/// Joins the readers of sentences with the tokens of a talk.
public final class Masks {

  private static final char FIRST = '\uE000';
  private static final char LAST = '\uE0FF';

  private Masks() {}

  /// Takes the tokens of which a reader of the whole text took letters.
  public static void take(Talk talk, Remaining rest) {
    String left = rest.left();
    for (int i = 0; i < talk.size(); i++) {
      char c = left.charAt(talk.tokens().get(i).start());
      if (c >= FIRST && c <= LAST) talk.take(i, i + 1);
    }
  }

  /// The text with what was taken, and amounts with units, made blank.
  public static String open(Talk talk) {
    StringBuilder open = new StringBuilder(talk.text());
    for (int i = 0; i < talk.size(); i++) if (talk.taken(i)) blank(open, talk.tokens().get(i));
    talk.amounts().stream()
        .filter(a -> a.unit().isPresent())
        .forEach(a -> talk.tokens().subList(a.from(), a.to()).forEach(t -> blank(open, t)));
    return open.toString();
  }

  private static void blank(StringBuilder text, Token token) {
    for (int i = token.start(); i < token.end(); i++) text.setCharAt(i, '_');
  }
}
