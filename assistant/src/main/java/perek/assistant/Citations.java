package perek.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
  /// @param evidence a passage or what a service answered
  /// @param quote a stretch of the passage, word for word, that holds everything taken from it; of
  ///   an answer the lines that were used
  public record Cited(int number, Evidence evidence, String quote) {}

  /// Numbers the sources of an answer.
  public static Citations of(Answer answer) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    String text = text(answer.claims(), numbers);
    return new Citations(cited(answer, numbers), text);
  }

  /// Sentences with their marks; of more sentences the text begins the same.
  public static String text(List<Claim> claims) {
    return text(claims, new LinkedHashMap<>());
  }

  private static String text(List<Claim> claims, Map<String, Integer> numbers) {
    List<String> sentences = new ArrayList<>();
    for (Claim claim : claims) {
      StringBuilder sentence = new StringBuilder(claim.text());
      for (String id : claim.quotes().stream().map(Claim.Quote::evidence).distinct().toList()) {
        numbers.putIfAbsent(id, numbers.size() + 1);
        sentence.append(" [").append(numbers.get(id)).append(']');
      }
      sentences.add(sentence.toString());
    }
    return join(sentences);
  }

  private static List<Cited> cited(Answer answer, Map<String, Integer> numbers) {
    List<Cited> cited = new ArrayList<>();
    numbers.forEach((id, number) -> {
      switch (answer.trail().byId(id).orElse(null)) {
        case Evidence.Found found -> cited.add(new Cited(number, found, stretch(answer, found)));
        case Evidence.Fetched fetched ->
            cited.add(new Cited(number, fetched, lines(answer, fetched)));
        case null, default -> {}
      }
    });
    return cited;
  }

  private static String lines(Answer answer, Evidence.Fetched fetched) {
    return answer.claims().stream()
        .flatMap(c -> c.quotes().stream())
        .filter(q -> q.evidence().equals(fetched.id()))
        .map(Claim.Quote::text)
        .distinct()
        .collect(Collectors.joining("\n"));
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

  private static boolean item(String line) {
    return line.contains(" | ") || line.startsWith("- ");
  }

  /// Sentences run on; list items and table rows start a line of their own.
  private static String join(List<String> sentences) {
    StringBuilder text = new StringBuilder();
    for (String sentence : sentences) {
      boolean line =
          sentence.startsWith("- ") || sentence.contains(" | ") || sentence.contains("\n");
      if (!text.isEmpty())
        text.append(line || item(text.toString().lines().toList().getLast()) ? "\n" : " ");
      text.append(sentence);
    }
    return text.toString();
  }
}
