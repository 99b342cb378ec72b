package perek.corpora.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourierTest {

  private static final URI DOC = URI.create("https://docs.example/a.html");

  private final PretendWeb web = new PretendWeb();
  @TempDir Path folder;

  @Test
  void bringsADocumentAndNotesWhereItCameFrom() throws IOException {
    web.on(DOC.toString(), 200, "one", Map.of("etag", "\"1\"", "content-type", "text/html"));
    Errand errand = new Errand(web, folder);
    assertThat(errand.courier().bring(DOC, "a.html")).contains("a.html");
    assertThat(errand.text("a.html")).isEqualTo("one");
    FetchLog.Line line = new FetchLog(folder.resolve("fetched.json")).line(DOC).orElseThrow();
    assertThat(line.etag()).isEqualTo("\"1\"");
    assertThat(line.sha256())
        .isEqualTo(Shelf.sha256("one".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Test
  void asksOnlyForWhatHasChanged() throws IOException {
    Errand errand = new Errand(web, folder);
    web.on(DOC.toString(), 200, "one", Map.of("etag", "\"1\""));
    errand.courier().bring(DOC, "a.html");
    errand.finish();
    Courier second = errand.courier();
    assertThat(second.bring(DOC, "a.html")).contains("a.html");
    assertThat(second.tally()).isEqualTo(new Courier.Tally(0, 1, 0));
    errand.finish();
    web.on(DOC.toString(), 200, "two", Map.of("etag", "\"2\""));
    Courier third = errand.courier();
    third.bring(DOC, "a.html");
    assertThat(third.tally()).isEqualTo(new Courier.Tally(1, 0, 0));
    assertThat(errand.text("a.html")).isEqualTo("two");
  }

  @ParameterizedTest
  @CsvSource({"NEVER,one,1", "IF_CHANGED,two,2", "ALWAYS,two,2"})
  void fetchesAgainAsTheManifestSays(Courier.Again again, String text, int requests)
      throws IOException {
    Errand errand = new Errand(web, folder);
    web.on(DOC.toString(), "one");
    errand.courier(again).bring(DOC, "a.html");
    errand.finish();
    web.on(DOC.toString(), "two");
    errand.courier(again).bring(DOC, "a.html");
    assertThat(errand.text("a.html")).isEqualTo(text);
    assertThat(web.addresses()).hasSize(requests);
  }

  @Test
  void goesOnWhereAnUpdateWasCutShort() throws IOException {
    Errand errand = new Errand(web, folder);
    web.on(DOC.toString(), "one");
    errand.courier().bring(DOC, "a.html");
    Courier resumed = errand.courier();
    assertThat(resumed.bring(DOC, "a.html")).contains("a.html");
    assertThat(web.addresses()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"404", "500", "403"})
  void keepsTheOldDocumentWhereTheNewOneCannotBeHad(int status) throws IOException {
    Errand errand = new Errand(web, folder);
    web.on(DOC.toString(), "one");
    errand.courier().bring(DOC, "a.html");
    errand.finish();
    web.on(DOC.toString(), status, "error page", Map.of());
    Courier second = errand.courier();
    assertThat(second.bring(DOC, "a.html")).isEmpty();
    assertThat(errand.text("a.html")).isEqualTo("one");
    assertThat(second.problems()).hasSize(1);
    assertThat(second.problems().getFirst().reason()).contains("status " + status);
  }

  @Test
  void leavesTheOldDocumentWhenKilledInTheMiddleOfADownload() throws IOException {
    Errand errand = new Errand(web, folder);
    web.on(DOC.toString(), "one");
    errand.courier().bring(DOC, "a.html");
    errand.finish();
    web.on(DOC.toString(), wanted -> dieAfterHalf(wanted.into()));
    Courier second = errand.courier();
    assertThatThrownBy(() -> second.bring(DOC, "a.html")).isInstanceOf(IllegalStateException.class);
    assertThat(errand.files()).containsExactly("a.html");
    assertThat(errand.text("a.html")).isEqualTo("one");
    web.on(DOC.toString(), "two");
    errand.courier().bring(DOC, "a.html");
    assertThat(errand.text("a.html")).isEqualTo("two");
  }

  private static PretendWeb.Site dieAfterHalf(Path into) {
    try {
      Files.writeString(into, "tw");
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
    throw new IllegalStateException("killed");
  }

  @Test
  void doesWithoutASpoiltRecord() throws IOException {
    Files.writeString(folder.resolve("fetched.json"), "{\"started\": \"20");
    web.on(DOC.toString(), "one");
    Errand errand = new Errand(web, folder);
    assertThat(errand.courier().bring(DOC, "a.html")).contains("a.html");
  }

  @ParameterizedTest
  @CsvSource({
    "'User-agent: *|Disallow: /',false",
    "'User-agent: *|Disallow: /private/',true",
    "'User-agent: *|Disallow: /|Allow: /a.html',true",
    "'User-agent: *|Disallow: /*.html$',false",
    "'User-agent: perek|Disallow: /a||User-agent: *|Allow: /',false",
    "'User-agent: otherbot|Disallow: /',true",
    "'no rules at all',true"
  })
  void obeysRobotsTxt(String rules, boolean allowed) throws IOException {
    web.on("https://docs.example/robots.txt", rules.replace('|', '\n')).on(DOC.toString(), "one");
    Courier courier = new Errand(web, folder).courier();
    assertThat(courier.bring(DOC, "a.html").isPresent()).isEqualTo(allowed);
    assertThat(web.addresses()).hasSize(allowed ? 1 : 0);
    if (!allowed) assertThat(courier.problems().getFirst().reason()).contains("robots.txt");
  }

  @ParameterizedTest
  @CsvSource({"404,true", "401,true", "503,false", "429,false"})
  void takesAnUnreachableRobotsTxtForANo(int status, boolean allowed) throws IOException {
    web.on("https://docs.example/robots.txt", status, "", Map.of()).on(DOC.toString(), "one");
    Courier courier = new Errand(web, folder).courier();
    assertThat(courier.bring(DOC, "a.html").isPresent()).isEqualTo(allowed);
  }

  @Test
  void obeysTheRobotsTxtOfTheHostItIsSentTo() throws IOException {
    web.on(DOC.toString(), 302, "", Map.of("location", "https://other.example/b.html"))
        .on("https://other.example/robots.txt", "User-agent: *\nDisallow: /")
        .on("https://other.example/b.html", "secret");
    assertThat(new Errand(web, folder).courier().bring(DOC, "a.html")).isEmpty();
    assertThat(web.addresses()).containsExactly(DOC.toString());
  }

  @Test
  void pausesBetweenTwoRequestsToAHostAsLongAsItAsks() throws IOException {
    web.on("https://docs.example/robots.txt", "User-agent: *\nCrawl-delay: 4")
        .on(DOC.toString(), "one")
        .on("https://docs.example/b.html", "two");
    Errand errand = new Errand(web, folder);
    Courier courier = errand.courier();
    courier.bring(DOC, "a.html");
    courier.bring(URI.create("https://docs.example/b.html"), "b.html");
    assertThat(errand.naps).containsExactly(Duration.ofSeconds(4));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.example.org/,www.example.org/index,text/html,.html",
    "https://example.org/a/b.pdf,example.org/a/b.pdf,,",
    "https://example.org/doc,example.org/doc,application/pdf; q=1,.pdf",
    "https://example.org/a/../../etc/passwd,example.org/a/etc/passwd.x,text/plain,"
  })
  void namesFilesHarmlessly(URI uri, String name, String type, String ending) {
    if (name.endsWith(".x")) {
      assertThat(Shelf.nameOf(uri)).doesNotContain("..");
      return;
    }
    assertThat(Shelf.nameOf(uri)).isEqualTo(name);
    String contentType = type == null ? "" : type;
    assertThat(Shelf.withEnding(name, contentType))
        .isEqualTo(name + (ending == null ? "" : ending));
  }

  @Test
  void keepsAddressesThatDifferOnlyInTheirQueryApart() {
    String a = Shelf.nameOf(URI.create("https://example.org/doc.html?id=1"));
    String b = Shelf.nameOf(URI.create("https://example.org/doc.html?id=2"));
    assertThat(a).endsWith(".html").isNotEqualTo(b);
  }

  @ParameterizedTest
  @CsvSource({"../out.html", "a/../../out.html", "/etc/passwd", "''"})
  void neverWritesOutsideItsFolder(String name) {
    Shelf shelf = new Shelf(folder.resolve("files"), folder.resolve("part"));
    assertThatThrownBy(() -> shelf.at(name)).isInstanceOf(IllegalArgumentException.class);
  }
}
