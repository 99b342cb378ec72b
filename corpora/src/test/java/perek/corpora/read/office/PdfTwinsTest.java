package perek.corpora.read.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Counted;
import perek.corpora.read.Front;
import perek.corpora.read.UnreadableException;

/// PDFs that have an HTML twin hold its words: 97 % of its distinct words over all, 95 % for each,
/// formulae, `[fig:x]` marks and the bibliography left out: the twins spell first names out that
/// the PDFs abbreviate.
class PdfTwinsTest {

  private static final Path IVOA = Path.of("../../shared/corpora/ivoa");

  private record Twin(
      String name, int words, int kept, int headings, int headingsFound, Set<String> lost) {}

  @Test
  void pdfsHoldTheWordsAndHeadingsOfTheirTwins() throws IOException, UnreadableException {
    assumeThat(IVOA).as("needs the real documents in %s", IVOA).isDirectory();
    List<Twin> twins = new ArrayList<>();
    for (Path pdf : pdfs()) twins.add(twin(pdf));
    twins.forEach(PdfTwinsTest::print);
    int words = twins.stream().mapToInt(Twin::words).sum();
    int kept = twins.stream().mapToInt(Twin::kept).sum();
    int headings = twins.stream().mapToInt(Twin::headings).sum();
    int found = twins.stream().mapToInt(Twin::headingsFound).sum();
    System.out.printf(
        "words of PDFs: all %d, kept %.4f; numbered headings %d, found %.4f%n",
        words, (double) kept / words, headings, (double) found / headings);
    assertThat((double) kept / words).as("over all").isGreaterThanOrEqualTo(0.97);
    assertThat(twins)
        .allSatisfy(twin ->
            assertThat((double) twin.kept / twin.words)
                .as("%s lost %s", twin.name, twin.lost)
                .isGreaterThanOrEqualTo(0.95));
    assertThat((double) found / headings).as("headings").isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void theFrontPageTellsVersionAndStatus() throws IOException, UnreadableException {
    assumeThat(IVOA).as("needs the real documents in %s", IVOA).isDirectory();
    Front front =
        new TikaFormat()
            .read(Files.readAllBytes(IVOA.resolve("ADQL/ADQL.pdf")), "a.pdf")
            .getFirst()
            .front();
    assertThat(front.title()).isEqualTo("Astronomical Data Query Language");
    assertThat(front.version()).isEqualTo("2.1");
    assertThat(front.status()).isEqualTo("PR");
    assertThat(front.date()).isEqualTo("2023-11-07");
  }

  private static void print(Twin twin) {
    System.out.printf(
        "words of %-18s %5d kept %.4f headings %3d of %3d%n",
        twin.name, twin.words, (double) twin.kept / twin.words, twin.headingsFound, twin.headings);
    if (twin.kept < twin.words * 0.97) System.out.println("words lost " + twin.lost);
  }

  private static List<Path> pdfs() throws IOException {
    try (var files = Files.walk(IVOA, 2)) {
      return files
          .filter(file -> file.toString().endsWith(".pdf"))
          .filter(pdf -> Files.exists(html(pdf)))
          .sorted()
          .toList();
    }
  }

  private static Path html(Path pdf) {
    return Path.of(pdf.toString().replaceFirst("\\.pdf$", ".html"));
  }

  private static Twin twin(Path pdf) throws IOException, UnreadableException {
    Document html = Jsoup.parse(Files.readString(html(pdf), StandardCharsets.UTF_8));
    html.select("script, style, math, span.math, head, #refs, .references").remove();
    Contents read =
        new TikaFormat().read(Files.readAllBytes(pdf), pdf.getFileName().toString()).getFirst();
    Set<String> words = distinct(html.wholeText().replaceAll("\\[[a-z]+:[^\\]]*]", " "));
    Set<String> lost = new TreeSet<>(words);
    lost.removeAll(Counted.of(read.blocks()).counts().keySet());
    Set<String> titles = numbered(html);
    int all = titles.size();
    read.blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(heading -> key(((Block.Heading) heading).text()))
        .forEach(titles::remove);
    return new Twin(
        pdf.getFileName().toString(),
        words.size(),
        words.size() - lost.size(),
        all,
        all - titles.size(),
        lost);
  }

  private static Set<String> distinct(String text) {
    return Counted.of(text).counts().keySet();
  }

  /// Titles of the headings that carry numbers, down to the third level, as the contents list has.
  private static Set<String> numbered(Document html) {
    Set<String> titles = new TreeSet<>();
    html.select("h1[data-number], h2[data-number], h3[data-number]")
        .forEach(heading -> titles.add(key(heading.text().replaceFirst("^[\\d.]+\\s", ""))));
    return titles;
  }

  private static String key(String title) {
    return title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }
}
