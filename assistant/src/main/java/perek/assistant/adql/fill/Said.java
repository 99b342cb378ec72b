package perek.assistant.adql.fill;

import java.util.List;
import java.util.Optional;
import perek.assistant.adql.read.Amount;
import perek.assistant.adql.read.Talk;
import perek.assistant.adql.word.Token;
import perek.assistant.adql.word.Tokens;

/// The words of a question for which a part of a plan stands, from one token up to another.
record Said(int from, int to) {

  /// A part of a plan stands for a few words: more would cover what it leaves out.
  static final int MOST_WORDS = 12;

  /// Where words stand in a question; empty where they do not, or are too many.
  static Optional<Said> in(Talk talk, String words) {
    List<Token> wanted = Tokens.of(words.strip().replaceAll("[.?!,;:]+$", ""));
    if (wanted.isEmpty() || wanted.size() > MOST_WORDS) return Optional.empty();
    for (int from = 0; from + wanted.size() <= talk.size(); from++) {
      int i = 0;
      while (i < wanted.size() && talk.word(from + i).equals(wanted.get(i).lower())) i++;
      if (i == wanted.size()) return Optional.of(new Said(from, from + i));
    }
    return Optional.empty();
  }

  /// The amounts among them.
  List<Amount> amounts(Talk talk) {
    return Amount.all(talk.tokens()).stream()
        .filter(a -> a.from() >= from && a.to() <= to)
        .toList();
  }

  String words(Talk talk) {
    return talk.said(from, to);
  }
}
