package perek.tools.adql.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class ExamplesDocumentTest {

  private static List<Example> read(String body) throws IOException, SAXException {
    String page =
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"xhtml1-strict.dtd\">"
            + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body vocab=\"http://www.ivoa.net/rdf/examples#\">"
            + body
            + "</body></html>";
    return ExamplesDocument.read(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void nameTextAndQueryAreRead() throws IOException, SAXException {
    assertThat(
            read(
                """
                <div typeof="example" id="near" resource="#near">
                <h2 property="name">Stars that are near</h2>
                <p>Within ten parsecs.</p>
                <pre class="dachs-ex" property="query">SELECT *
                FROM stars WHERE plx &gt; 100</pre></div>
                <div typeof="example"><h2 property="name">No query here</h2></div>
                <div typeof="eg:example"><span property="eg:name" content="Counted"/>
                <textarea property="eg:query">SELECT COUNT(*) FROM stars</textarea></div>\
                """))
        .containsExactly(
            new Example(
                "Stars that are near",
                "Within ten parsecs.",
                "SELECT *\nFROM stars WHERE plx > 100"),
            new Example("Counted", "", "SELECT COUNT(*) FROM stars"));
  }

  @Test
  void aPageWithoutExamplesHasNone() throws IOException, SAXException {
    assertThat(read("<p>This service does not define examples.</p>")).isEmpty();
  }

  @Test
  void whatIsNoPageIsSaid() {
    assertThatThrownBy(() -> read("<p>open")).isInstanceOf(SAXException.class);
  }
}
