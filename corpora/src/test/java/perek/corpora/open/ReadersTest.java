package perek.corpora.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Problem;
import perek.corpora.Progress;
import perek.corpora.Reading;

class ReadersTest {

  private static final Path SHARED = Path.of("../../shared/corpora");

  @TempDir Path folder = Path.of("");

  private final List<Reading> readings = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  @BeforeEach
  void forget() {
    readings.clear();
    problems.clear();
  }

  private void read(Path root) {
    read(new Readers(), root);
  }

  private void read(Readers readers, Path root) {
    readers.read(root, "test", (_, _) -> false, readings::add, problems::add, Progress.NONE);
  }

  private Path file(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text);
  }

  private Document document(String path) {
    return readings.stream()
        .filter(reading -> reading.path().equals(path))
        .flatMap(reading -> reading.passages().stream())
        .map(Passage::document)
        .findFirst()
        .orElseThrow(() -> new AssertionError(path + " was not read: " + problems));
  }

  private static Path shared(String name) {
    Path path = SHARED.resolve(name);
    assumeThat(path).as("the real documents beside the checkout").exists();
    return path;
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          ADQL, ADQL,   2.1, PR,  2023-11-07, CC BY-SA 4.0, https://www.ivoa.net/documents/ADQL/,  Astronomical Data Query Language
          SSA,  SSA,    1.1, REC, 2012-02-10, CC BY-SA 4.0, https://www.ivoa.net/documents/SSA/,   Simple Spectral Access Protocol
          UWS,  UWS,    1.1, REC, 2016-10-24, CC BY-SA 4.0, https://www.ivoa.net/documents/UWS/,   Universal Worker Service Pattern
          HiPS, HiPS,   2.0, WD,  -,          CC BY-SA 4.0, https://www.ivoa.net/documents/HiPS/,  HiPS – Hierarchical Progressive Survey
          VOSpace, VOSpace, 2.1, REC, 2018-06-20, CC BY-SA 4.0, https://www.ivoa.net/documents/VOSpace/, VOSpace
          UCDList, UCDList, 1.6, EN, 2024-12-18, CC BY 4.0, https://www.ivoa.net/documents/UCD1+/, UCD1+ controlled vocabulary - Updated List of Terms
          SpectrumDM, SpectrumDM, 1.2, REC, 2023-12-15, CC BY-SA 4.0, https://www.ivoa.net/documents/SpectrumDM/, IVOA Spectral Data Model
          """)
  void standardsKeepVersionStatusDateLicenceAndAddress(
      String name,
      String id,
      String version,
      String status,
      String date,
      String licence,
      String url,
      String title) {
    read(shared("ivoa/" + name));
    Document document = document(name + ".html");
    assertThat(List.of(document.id(), document.title())).containsExactly(id, title);
    assertThat(document.version()).isEqualTo(version);
    assertThat(document.status()).isEqualTo(status);
    assertThat(document.date()).isEqualTo(date);
    assertThat(document.licence()).isEqualTo(licence);
    assertThat(document.url()).isEqualTo(url);
  }

  @ParameterizedTest
  @CsvSource({
    "eprv, RVData/docs/source/faq.rst",
    "eprv, hiresprv/sphinx/index.rst",
    "eprv, serval/src/ReadMe.txt"
  })
  void documentsOfAnIndexedFolderHaveTheSameIdWhicheverFolderWasAdded(String root, String path) {
    read(shared(root));
    Document document = document(path);
    assertThat(document.id()).isEqualTo("eprv/" + path);
    assertThat(document.url())
        .startsWith("https://github.com/")
        .endsWith(path.replaceFirst("^[^/]*/", ""));
  }

  @Test
  void everyFileOfTheRealCorporaIsReadOrNamed() throws Exception {
    Map<String, List<String>> authors = new TreeMap<>();
    for (String corpus : List.of("ivoa", "eprv")) {
      Path root = shared(corpus);
      forget();
      read(root);
      System.out.println(
          "=== "
              + corpus
              + ": "
              + readings.size()
              + " readings, passages "
              + readings.stream().mapToInt(r -> r.passages().size()).sum());
      problems.forEach(problem -> System.out.println("=== " + problem));
      readings.stream()
          .flatMap(r -> r.passages().stream())
          .map(Passage::document)
          .forEach(d -> authors.put(d.id(), d.authors()));
      assertThat(problems).noneMatch(problem -> problem.reason().contains("please report"));
      assertThat(readings.stream().map(Reading::path).collect(Collectors.toSet()))
          .containsAll(
              new Readers()
                  .files(root, problems::add).stream()
                      .map(file -> Tree.name(root, file))
                      .filter(path -> problems.stream().noneMatch(p -> p.path().equals(path)))
                      .toList());
    }
    assertThat(authors.values())
        .allSatisfy(names ->
            assertThat(names).noneMatch(name -> name.matches(".*(\\\\|\\?\\?|http|[{}]).*")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          empty.txt;   '';                          is empty
          a.pdf;       plain words;                 is called .pdf but is none
          b.txt;       PK\u0003\u0004 and more;     zip archive
          c.md;        a\u0000b;                    is no text
          d.html;      <html><body></body></html>;  no text
          e.gz;        \u0089PNG;                   is a picture
          """)
  void whatCannotBeReadIsNamedWithTheReasonAndTheRestGoesOn(String name, String text, String reason)
      throws Exception {
    file("good.md", "# Title\n\nSome words.");
    Files.write(folder.resolve(name), text.getBytes(StandardCharsets.ISO_8859_1));
    read(folder);
    assertThat(readings).extracting(Reading::path).contains("good.md");
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().path()).isEqualTo(name);
    assertThat(problems.getFirst().reason()).contains(reason);
  }

  @Test
  void pageCalledPdfIsReadAsAPageAndMentioned() throws Exception {
    file("a.pdf", "<!DOCTYPE html><html><body><h1>T</h1><p>words</p></body></html>");
    read(folder);
    assertThat(readings.getFirst().passages()).isNotEmpty();
    assertThat(problems)
        .extracting(Problem::reason)
        .containsExactly("is HTML, though it is called .pdf: it was read as HTML");
  }

  @Test
  void fileOverTheLimitIsNamedWithItsSize() throws Exception {
    file("long.txt", "word ".repeat(300));
    read(new Readers(1000), folder);
    assertThat(readings).isEmpty();
    assertThat(problems.getFirst().reason()).contains("1,500", "1,000");
  }

  @Test
  void hiddenFilesLicencesAndWhatLinksPointToAreLeftOut(@TempDir Path elsewhere) throws Exception {
    Files.writeString(elsewhere.resolve("secret.txt"), "outside");
    file("a.txt", "inside");
    file(".hidden/b.txt", "hidden");
    file("LICENSE", "MIT License");
    Files.createSymbolicLink(folder.resolve("link.txt"), elsewhere.resolve("secret.txt"));
    Files.createSymbolicLink(folder.resolve("linked"), elsewhere);
    read(folder);
    assertThat(readings).extracting(Reading::path).containsExactly("a.txt");
    assertThat(document("a.txt").licence()).isEqualTo("MIT");
  }

  @Test
  void linksThatLeadOutsideOrNowhereAndPipesAreNamed(@TempDir Path elsewhere) throws Exception {
    file("a.txt", "inside");
    Files.createSymbolicLink(folder.resolve("again.txt"), folder.resolve("a.txt"));
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("out"), elsewhere);
    Files.createSymbolicLink(folder.resolve("broken.txt"), folder.resolve("nothing.txt"));
    Process pipe = new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString()).start();
    assumeThat(pipe.waitFor()).as("mkfifo makes a pipe").isZero();
    read(folder);
    assertThat(readings).extracting(Reading::path).containsExactly("a.txt");
    assertThat(problems)
        .extracting(Problem::path)
        .containsExactlyInAnyOrder("out", "broken.txt", "pipe.txt");
    assertThat(problems)
        .extracting(Problem::reason)
        .anyMatch(reason -> reason.contains("outside the folder"))
        .anyMatch(reason -> reason.contains("leads nowhere"))
        .anyMatch(reason -> reason.contains("a pipe"));
  }

  @Test
  void oneFileCanBeAddedAlone() throws Exception {
    read(file("sub/a.md", "# Alone\n\nwords"));
    assertThat(document("a.md").title()).isEqualTo("Alone");
  }

  @Test
  void unchangedFilesAreNotReadAgainUntilTheirBytesOrMetadataChange() throws Exception {
    Path page = file("A/A.html", "<h1>One</h1><p>words</p>");
    file("A/META.json", "{\"id\": \"A\", \"version\": \"1\"}");
    read(folder);
    String first = readings.getFirst().sourceHash();
    new Readers()
        .read(
            folder,
            "test",
            (_, hash) -> hash.equals(first),
            r -> {
              throw new AssertionError("read again: " + r);
            },
            problems::add,
            Progress.NONE);
    file("A/META.json", "{\"id\": \"A\", \"version\": \"2\"}");
    read(folder);
    assertThat(readings.getLast().sourceHash()).isNotEqualTo(first);
    Files.writeString(page, "<h1>One</h1><p>other words</p>");
    read(folder);
    assertThat(readings).extracting(Reading::sourceHash).doesNotHaveDuplicates();
  }

  @Test
  void damagedMetadataAreNamedAndTheDocumentIsReadWithoutThem() throws Exception {
    file("A/A.html", "<h1>One</h1><p>words</p>");
    file("A/META.json", "{\"id\": ");
    read(folder);
    assertThat(document("A/A.html").id()).isEqualTo("A/A.html");
    assertThat(problems).extracting(Problem::path).containsExactly("A/META.json");
  }

  @Test
  void recordsOfAFileAreReadingsOfTheirOwnAndTheFileComesLast() throws Exception {
    file(
        "a.jsonl",
        """
        {"id": "2305.00019", "title": "One", "abstract": "First words.", "authors": ["A. B."]}
        {"id": "2305.00020", "title": "Two", "abstract": "Second words.", "authors": []}
        """);
    read(folder);
    assertThat(readings)
        .extracting(Reading::path)
        .containsExactly("a.jsonl#2305.00019", "a.jsonl#2305.00020", "a.jsonl");
    assertThat(readings.getLast().passages()).isEmpty();
  }
}
