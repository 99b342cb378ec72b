package perek.corpora.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IvoaCollectorTest {

  private static final String REPOSITORY = "https://www.ivoa.net/documents/";

  /// As landing pages of the document repository are built: formats of this version, then the dated
  /// pages of the versions before it.
  private static final String SSA =
      """
      <html><head><title>IVOA Documents</title></head><body>
      <h1>Simple Spectral Access Protocol</h1><h2>Version 1.1</h2>
      <p>IVOA Recommendation 10 February 2012</p>
      <a href="20120210/index.html">this version</a>
      <p>Available formats: <a href="/documents/SSA/20120210/REC-SSA-1.1-20120210.pdf">PDF</a>
      <a href="/documents/SSA/20120210/REC-SSA-1.1-20120210.htm">HTML</a></p>
      <p>Errata: <a href="errata.html">list</a>, namespace <a href="SSA.xsd">schema</a></p>
      <p>Previous: <a href="http://www.ivoa.net/documents/SSA/20111113/PR-SSA-1.1-20111113.html">PR</a>
      <a href="http://www.ivoa.net/documents/SSA/20080201/REC-SSA-1.04.htm">REC 1.04</a>
      See also <a href="https://www.ivoa.net/documents/TAP/20190927/REC-TAP-1.1.html">TAP</a>
      and <a href="mailto:dal@ivoa.net">the list</a> and <a href="http://[bad">this</a></p>
      </body></html>
      """;

  private final PretendWeb web = new PretendWeb();
  @TempDir Path folder;

  private Courier collect(Errand errand, String... standards) throws IOException {
    Courier courier = errand.courier();
    Map<String, String> titles = new java.util.LinkedHashMap<>();
    for (String standard : standards) titles.put(standard, "Title of " + standard);
    new IvoaCollector(courier, "CC BY-SA 4.0")
        .collect(new Source.IvoaDocuments(URI.create(REPOSITORY), titles));
    return courier;
  }

  @Test
  void takesTheNewestRecommendationAsHtmlAndSaysWhatItIs() throws IOException {
    String document = REPOSITORY + "SSA/20120210/REC-SSA-1.1-20120210.htm";
    web.on(REPOSITORY + "SSA/", SSA).on(document, "<html>BAND</html>");
    Errand errand = new Errand(web, folder);
    Courier courier = collect(errand, "SSA");
    assertThat(courier.problems()).isEmpty();
    assertThat(errand.files()).containsExactly("SSA/META.json", "SSA/SSA.html");
    assertThat(errand.text("SSA/META.json"))
        .contains("\"version\" : \"1.1\"", "\"date\" : \"2012-02-10\"", "\"doctype\" : \"REC\"")
        .contains("\"licence\" : \"CC BY-SA 4.0\"", document);
  }

  @Test
  void looksThroughOlderVersionsWhereTheNewestIsADraft() throws IOException {
    web.on(
            REPOSITORY + "TAP/",
            """
            <h1>TAP</h1><p>IVOA Working Draft</p><a href="20260101/WD-TAP-1.2-20260101.pdf">PDF</a>
            <a href="20190927/">1.1</a> <a href="20260101/index.html">1.2</a>
            """)
        .on(REPOSITORY + "TAP/20260101/index.html", "<p>IVOA Working Draft</p>")
        .on(REPOSITORY + "TAP/20190927/", "<a href='REC-TAP-1.1.pdf'>PDF</a>")
        .on(REPOSITORY + "TAP/20190927/REC-TAP-1.1.pdf", "%PDF-1.5");
    Errand errand = new Errand(web, folder);
    collect(errand, "TAP");
    assertThat(errand.files()).contains("TAP/TAP.pdf");
    assertThat(errand.text("TAP/META.json")).contains("\"date\" : \"2019-09-27\"", "REC");
  }

  @Test
  void takesADraftWhereThereIsNoRecommendation() throws IOException {
    web.on(REPOSITORY + "LineTAP/", "<a href='20240101/WD-LineTAP-1.0-20240101.html'>HTML</a>")
        .on(REPOSITORY + "LineTAP/20240101/WD-LineTAP-1.0-20240101.html", "lines");
    Errand errand = new Errand(web, folder);
    collect(errand, "LineTAP");
    assertThat(errand.text("LineTAP/META.json")).contains("\"doctype\" : \"WD\"");
  }

  @Test
  void dropsThePdfOnceThereIsHtml() throws IOException {
    web.on(REPOSITORY + "MOC/", "<a href='20220727/REC-moc-2.0.pdf'>PDF</a>")
        .on(REPOSITORY + "MOC/20220727/REC-moc-2.0.pdf", "%PDF-1.5");
    Errand errand = new Errand(web, folder);
    collect(errand, "MOC");
    errand.finish();
    web.on(REPOSITORY + "MOC/", "<a href='20270101/REC-moc-2.1.html'>HTML</a>")
        .on(REPOSITORY + "MOC/20270101/REC-moc-2.1.html", "cells");
    collect(errand, "MOC");
    assertThat(errand.files()).containsExactly("MOC/META.json", "MOC/MOC.html");
  }

  @Test
  void namesWhatItCannotFindAndGoesOn() throws IOException {
    web.on(REPOSITORY + "SLAP/", "<p>moved</p>")
        .on(REPOSITORY + "SSA/", SSA)
        .on(REPOSITORY + "SSA/20120210/REC-SSA-1.1-20120210.htm", "ok");
    Errand errand = new Errand(web, folder);
    Courier courier = collect(errand, "SLAP", "Gone", "SSA");
    assertThat(courier.problems())
        .extracting(problem -> problem.path())
        .containsExactly(REPOSITORY + "SLAP/", REPOSITORY + "Gone/");
    assertThat(errand.files()).contains("SSA/SSA.html");
  }

  @ParameterizedTest
  @CsvSource({
    "REC-ADQL-2.1.html, REC, 2.1",
    "PR-VOTable-1.5-20240512.pdf, PR, 1.5",
    "REC-mivot-1.0.pdf, REC, 1.0",
    "EN-UCDlist-1.5-20230125.html, EN, 1.5",
    "UCDlist-20070402.html, -, -",
    "X-1.2.pdf, REC, 1.2",
    "errata.html, -, -",
    "index.html, -, -",
    "X.xsd, -, -"
  })
  void readsStatusAndVersionFromAFileName(String name, String status, String version) {
    String html = "<p>IVOA Recommendation</p><a href='" + name + "'>x</a>";
    var forms = IvoaPage.read(html, URI.create(REPOSITORY + "X/20240101/")).forms();
    if (status.equals("-")) assertThat(forms).isEmpty();
    else {
      assertThat(forms).hasSize(1);
      assertThat(forms.getFirst().status()).isEqualTo(status);
      assertThat(forms.getFirst().version()).isEqualTo(version);
    }
  }
}
