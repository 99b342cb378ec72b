package perek.corpora.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import perek.corpora.Passage;
import perek.corpora.read.UnreadableException;

/// Nothing is lost: at least 99 % of the words that a browser shows of each HTML document, its
/// contents list among them, stand in some passage: in its text or, being a heading's, in its
/// section path. Formulae and marks such as `[fig:x]` are left out.
class WordsKeptTest {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\[[\\w.-]+:[^\\]\\s]*\\]");

  /// Words of a document and how many of them passages hold.
  ///
  /// @param distinct share of different words
  /// @param all share of all occurrences outside the contents list, each passage word standing for
  ///   one
  /// @param text share of different words that stand in the texts alone, without section paths
  private record Kept(
      String name, int words, double distinct, double all, double text, Set<String> missing) {}

  @Test
  void atLeastNinetyNineOfAHundredWordsOfEachDocumentStandInSomePassage() throws IOException {
    List<Kept> kept = Real.pages().stream().map(WordsKeptTest::measure).toList();
    kept.forEach(WordsKeptTest::print);
    assertThat(kept)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            k -> assertThat(k.distinct).as("%s lost %s", k.name, k.missing).isGreaterThan(0.99));
    assertThat(kept).allSatisfy(k -> assertThat(k.all).as(k.name).isGreaterThan(0.99));
  }

  private static void print(Kept kept) {
    System.out.printf(
        Locale.ROOT,
        "words of %-24s %6d distinct %.4f all %.4f text alone %.4f lost %s%n",
        kept.name,
        kept.words,
        kept.distinct,
        kept.all,
        kept.text,
        kept.missing);
  }

  private static Kept measure(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String name = String.valueOf(file.getFileName());
      List<Passage> passages = Real.passages(bytes, name);
      Set<String> shown = counts(Stream.of(shown(bytes, ""))).keySet();
      Map<String, Integer> wanted = counts(Stream.of(shown(bytes, "nav, #toc")));
      Map<String, Integer> found =
          counts(passages.stream().map(passage -> passage.section() + "\n" + passage.text()));
      Map<String, Integer> text = counts(passages.stream().map(Passage::text));
      int words = wanted.values().stream().mapToInt(Integer::intValue).sum();
      int all = 0;
      for (var word : wanted.entrySet()) {
        all += Math.min(word.getValue(), found.getOrDefault(word.getKey(), 0));
      }
      Set<String> missing = new TreeSet<>(shown);
      missing.removeAll(found.keySet());
      double inText = share(text.keySet(), shown);
      double distinct = share(found.keySet(), shown);
      return new Kept(name, words, distinct, (double) all / words, inText, missing);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (UnreadableException e) {
      throw new AssertionError(file.toString(), e);
    }
  }

  private static double share(Set<String> found, Set<String> wanted) {
    return (double) wanted.stream().filter(found::contains).count() / wanted.size();
  }

  /// The text a browser shows, less formulae, marks such as `[fig:x]` and what is to be left out.
  /// The mark of a footnote is a word of its own, not the end of the one it hangs on.
  private static String shown(byte[] bytes, String leftOut) {
    Element body = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).body();
    body.select(".math, math, .footnote-back, script, style").remove();
    if (!leftOut.isEmpty()) body.select(leftOut).remove();
    body.select("a.footnote-ref").forEach(mark -> mark.before(" ").after(" "));
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
