package perek.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.corpora.Passage;

/// The sources of an answer, numbered from 1 in the order in which it uses them.
///
/// @param cited each source once
/// @param text the answer's sentences, each followed by the numbers of its sources: `… in metres.
///   [1]`
public record Citations(List<Cited> cited, String text) {

  /// A source with the words of it that the answer stands on.
  ///
  /// @param quote a stretch of the passage, word for word, that holds everything taken from it
  public record Cited(int number, Evidence.Found found, String quote) {}

  /// Numbers the sources of an answer.
  public static Citations of(Answer answer) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<String> sentences = new ArrayList<>();
    for (Claim claim : answer.claims()) {
      StringBuilder sentence = new StringBuilder(claim.text());
      for (Claim.Quote quote : claim.quotes()) {
        numbers.putIfAbsent(quote.evidence(), numbers.size() + 1);
        sentence.append(" [").append(numbers.get(quote.evidence())).append(']');
      }
      sentences.add(sentence.toString());
    }
    return new Citations(cited(answer, numbers), join(sentences));
  }

  private static List<Cited> cited(Answer answer, Map<String, Integer> numbers) {
    List<Cited> cited = new ArrayList<>();
    numbers.forEach((id, number) -> {
      if (answer.trail().byId(id).orElse(null) instanceof Evidence.Found found) {
        cited.add(new Cited(number, found, stretch(answer, found)));
      }
    });
    return cited;
  }

  private static String stretch(Answer answer, Evidence.Found found) {
    Passage passage = found.hit().passage();
    int from = passage.text().length();
    int to = 0;
    for (Claim claim : answer.claims()) {
      for (Claim.Quote quote : claim.quotes()) {
        int at = quote.evidence().equals(found.id()) ? passage.text().indexOf(quote.text()) : -1;
        if (at < 0) continue;
        from = Math.min(from, at);
        to = Math.max(to, at + quote.text().length());
      }
    }
    return from < to ? passage.text().substring(from, to) : passage.text();
  }

  /// Sentences run on; list items and table rows start a line of their own.
  private static String join(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences) {
      boolean line =
          sentence.startsWith("- ") || sentence.contains(" | ") || sentence.contains("\n");
      if (!text.isEmpty())
        text.append(
            line || text.toString().lines().toList().getLast().contains(" | ") ? "\n" : " ");
      text.append(sentence);
    }
    return text.toString();
  }
}
