package perek.corpora.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import perek.corpora.Passage;
import perek.corpora.read.UnreadableException;

/// Nothing is lost: at least 99 % of the words of each HTML document stand in some passage.
class WordsKeptTest {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\[[\\w.-]+:[^\\]\\s]*\\]");

  /// Words of a document and how many of them passages hold.
  ///
  /// @param distinct share of different words
  /// @param all share of all occurrences, each passage word standing for one
  /// @param text share of different words that stand in the texts alone, without section paths
  private record Kept(
      String name, int words, double distinct, double all, double text, List<String> missing) {}

  @Test
  void atLeastNinetyNineOfAHundredWordsOfEachDocumentStandInSomePassage() throws IOException {
    List<Kept> kept = Real.pages().stream().map(WordsKeptTest::measure).toList();
    System.out.println("=== document words distinct all text-only missing");
    for (Kept k : kept) {
      System.out.printf(
          Locale.ROOT,
          "=== %-20s %6d %.4f %.4f %.4f %s%n",
          k.name,
          k.words,
          k.distinct,
          k.all,
          k.text,
          k.missing);
    }
    assertThat(kept)
        .hasSizeGreaterThan(30)
        .allSatisfy(k -> assertThat(k.distinct).isGreaterThan(0.99));
    assertThat(kept).allSatisfy(k -> assertThat(k.all).isGreaterThan(0.99));
  }

  private static Kept measure(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String name = String.valueOf(file.getFileName());
      List<Passage> passages = Real.passages(bytes, name);
      Map<String, Integer> wanted = counts(Stream.of(shown(bytes)));
      Map<String, Integer> found = counts(passages.stream().map(Passage::embedded));
      Map<String, Integer> text = counts(passages.stream().map(Passage::text));
      int words = wanted.values().stream().mapToInt(Integer::intValue).sum();
      int all = 0;
      for (var word : wanted.entrySet()) {
        all += Math.min(word.getValue(), found.getOrDefault(word.getKey(), 0));
      }
      Set<String> missing = new HashSet<>(wanted.keySet());
      missing.removeAll(found.keySet());
      double inText = share(text.keySet(), wanted.keySet());
      double distinct = share(found.keySet(), wanted.keySet());
      List<String> some = missing.stream().sorted().limit(12).toList();
      return new Kept(name, words, distinct, (double) all / words, inText, some);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static double share(Set<String> found, Set<String> wanted) {
    return (double) wanted.stream().filter(found::contains).count() / wanted.size();
  }

  /// The text a browser shows, less the contents list, formulae and marks such as `[fig:x]`.
  private static String shown(byte[] bytes) {
    Element body = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).body();
    body.select("nav, #toc, .math, .footnote-back, script, style").remove();
    return MARKS.matcher(body.text()).replaceAll(" ");
  }

  private static Map<String, Integer> counts(Stream<String> texts) {
    Map<String, Integer> counts = new HashMap<>();
    texts
        .map(text -> text.toLowerCase(Locale.ROOT))
        .flatMap(text -> WORD.matcher(text).results())
        .forEach(word -> counts.merge(word.group(), 1, Integer::sum));
    return counts;
  }
}
