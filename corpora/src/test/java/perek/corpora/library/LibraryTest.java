package perek.corpora.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.corpora.Problem;
import perek.corpora.Progress;
import perek.corpora.source.Pace;
import perek.corpora.source.PretendWeb;

class LibraryTest {

  private static final String PAGE = "https://docs.example/guide/start.html";

  private final PretendWeb web = new PretendWeb();
  private Library library;
  private Path home;
  @TempDir Path folder;

  @BeforeEach
  void open() {
    home = folder.resolve("corpora");
    library = new Library(home, web, new Pace(() -> 0, (_, _) -> true), null);
  }

  private Entry add(String what, Library.Options options) {
    return ((Library.Change.Done) library.add(what, options)).entry();
  }

  private Entry add(String what) {
    return add(what, Library.Options.NONE);
  }

  private Path documents() throws IOException {
    Path documents = Files.createDirectories(folder.resolve("Mes étoiles"));
    Files.writeString(documents.resolve("note.md"), "# Note");
    return documents;
  }

  @Test
  void aNewLibraryOffersWhatComesWithPerek() {
    assertThat(library.list().entries())
        .extracting(Entry::id)
        .containsExactly("ivoa", "eprv", "ads", "arxiv");
    assertThat(library.list().entries()).noneMatch(Entry::added);
    assertThat(home).doesNotExist();
  }

  @Test
  void aFolderIsReadInPlaceAndLeftAloneWhenItsCorpusIsRemoved() throws IOException {
    Path documents = documents();
    Entry entry = add(documents.toString());
    assertThat(entry.id()).isEqualTo("mes-etoiles");
    assertThat(library.roots("mes-etoiles")).containsExactly(documents.toRealPath());
    assertThat(library.update("mes-etoiles", Progress.NONE).getFirst().problems()).isEmpty();
    assertThat(library.remove("mes-etoiles")).isEmpty();
    assertThat(documents.resolve("note.md")).hasContent("# Note");
    assertThat(library.show("mes-etoiles")).isEmpty();
  }

  @Test
  void addingTheSameTwiceGivesWhatIsThere() throws IOException {
    String path = documents().toString();
    Entry first = add(path);
    var second = (Library.Change.Done) library.add(path, Library.Options.NONE);
    assertThat(second.isNew()).isFalse();
    assertThat(second.entry().id()).isEqualTo(first.id());
  }

  @Test
  void twoFoldersOfOneNameGetTwoIds() throws IOException {
    Path a = Files.createDirectories(folder.resolve("a/ivoa"));
    Path b = Files.createDirectories(folder.resolve("b/ivoa"));
    assertThat(List.of(add(a.toString()).id(), add(b.toString()).id()))
        .containsExactly("ivoa", "ivoa-2");
    assertThat(
            ((Library.Change.Refused) library.add("ivoa", Library.Options.NONE))
                .problems()
                .getFirst()
                .reason())
        .contains("--id");
    assertThat(add("ivoa", new Library.Options("vo", null, null, 10)).id()).isEqualTo("vo");
  }

  @ParameterizedTest
  @CsvSource({
    "'',name a path",
    "no/such/folder,is not there",
    "ftp://archive.example/x,no http or https",
    "file:///etc/passwd,no http or https",
    "ads:,has no query",
    "'arxiv:\"\"',has no query",
    "http://,no address"
  })
  void saysWhyItCannotAdd(String what, String reason) {
    var refused = (Library.Change.Refused) library.add(what, Library.Options.NONE);
    assertThat(refused.problems().getFirst().reason()).contains(reason);
    assertThat(home).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"../out", "A B", "-x", "''"})
  void refusesAnIdThatIsNone(String id) {
    var options = new Library.Options(id, null, null, 10);
    assertThat(library.add(PAGE, options)).isInstanceOf(Library.Change.Refused.class);
    assertThat(library.remove(id)).isPresent();
  }

  @Test
  void aQueryBecomesACorpusOfItsOwn() {
    assertThat(add("ads:\"be stars\"").id()).isEqualTo("ads-be-stars");
    assertThat(add("arxiv:cat:astro-ph.SR AND abs:bisector").manifest().publisher())
        .isEqualTo("arXiv");
    assertThat(
            library.update("ads-be-stars", Progress.NONE).getFirst().problems().getFirst().reason())
        .contains("ADS_TOKEN");
  }

  @Test
  void anAddressIsFetchedOnUpdate() {
    web.on(PAGE, 200, "<h1>Start</h1>", Map.of("etag", "\"1\""));
    Entry entry = add(PAGE);
    assertThat(entry.id()).isEqualTo("docs-example-guide-start");
    assertThat(entry.roots()).isEmpty();
    assertThat(entry.due()).isTrue();
    Report report = library.update(entry.id(), Progress.NONE).getFirst();
    assertThat(report).isEqualTo(new Report(entry.id(), 1, 0, 0, true, List.of()));
    Entry after = library.show(entry.id()).orElseThrow();
    assertThat(after.documents()).isEqualTo(1);
    assertThat(after.due()).isFalse();
    assertThat(after.roots()).containsExactly(home.resolve(entry.id()).resolve("files"));
    assertThat(after.roots().getFirst().resolve("docs.example/guide/start/start.html"))
        .hasContent("<h1>Start</h1>");
    assertThat(after.roots().getFirst().resolve("docs.example/guide/start/META.json"))
        .content()
        .contains("\"url\" : \"" + PAGE + "\"", "\"id\" : \"docs.example/guide/start.html\"");
    assertThat(library.update("all", Progress.NONE).getFirst().unchanged()).isEqualTo(1);
  }

  @Test
  void filesOfARepositoryCarryItsNameAndLicence() {
    String base = "https://raw.githubusercontent.com/EPRV-RCN/RVData/main/";
    web.on(base + "docs/source/faq.rst", "Questions");
    add("eprv");
    Report report = library.update("eprv", Progress.NONE).getFirst();
    assertThat(report.fetched()).isEqualTo(1);
    assertThat(report.failed()).isEqualTo(report.problems().size()).isGreaterThan(60);
    Path files = library.roots("eprv").getFirst();
    assertThat(files.resolve("RVData/docs/source/faq.rst")).hasContent("Questions");
    assertThat(files.resolve("INDEX.json"))
        .content()
        .contains("\"repo\" : \"EPRV-RCN/RVData\"", "\"commit\" : \"main\"", "GPL-3.0");
  }

  @Test
  void aCancelledUpdateIsTakenUpByTheNext() throws IOException {
    Path corpus = Files.createDirectories(home.resolve("pages"));
    Files.writeString(
        corpus.resolve("manifest.yaml"),
        "id: pages\ntitle: t\nsources: [{kind: raw, base: https://docs.example, paths: [a.md, b.md, c.md]}]\n");
    for (String name : List.of("a", "b", "c")) web.on("https://docs.example/" + name + ".md", name);
    Report first = library.update("pages", stopAfter(2)).getFirst();
    assertThat(first.finished()).isFalse();
    assertThat(first.problems()).isEmpty();
    assertThat(library.show("pages").orElseThrow().unfinished()).isTrue();
    Report second = library.update("pages", Progress.NONE).getFirst();
    assertThat(second.finished()).isTrue();
    assertThat(web.addresses()).doesNotHaveDuplicates().hasSize(3);
  }

  private static Progress stopAfter(int reports) {
    AtomicInteger heard = new AtomicInteger();
    return new Progress() {
      @Override
      public void report(String text, long done, long total) {
        heard.incrementAndGet();
      }

      @Override
      public boolean cancelled() {
        return heard.get() >= reports;
      }
    };
  }

  @Test
  void aSpoiltManifestIsNamedAndTheOthersGoOn() throws IOException {
    add(PAGE);
    Path bad = Files.createDirectories(home.resolve("bad"));
    Files.writeString(
        bad.resolve("manifest.yaml"), "id: other\ntitle: t\nsources: [{kind: folder, path: x}]");
    Files.createDirectories(home.resolve("empty"));
    assertThat(library.list().problems())
        .extracting(Problem::path)
        .containsExactly(
            bad.resolve("manifest.yaml").toString(),
            home.resolve("empty/manifest.yaml").toString());
    assertThat(library.show("docs-example-guide-start")).isPresent();
    assertThat(library.remove("bad")).isEmpty();
  }

  @Test
  void aFolderThatHasGoneIsToldAndAnUnknownIdToo() throws IOException {
    Path documents = documents();
    add(documents.toString());
    Files.delete(documents.resolve("note.md"));
    Files.delete(documents);
    assertThat(library.update("all", Progress.NONE).getFirst().problems().getFirst().reason())
        .contains("not there any more");
    assertThat(library.update("nobody", Progress.NONE).getFirst().problems().getFirst().reason())
        .contains("nobody");
  }
}
