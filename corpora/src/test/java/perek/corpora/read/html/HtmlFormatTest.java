package perek.corpora.read.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.corpora.Passage;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Passages;
import perek.corpora.read.UnreadableException;

class HtmlFormatTest {

  private static Contents read(String body) throws UnreadableException {
    return read(body.getBytes(StandardCharsets.UTF_8));
  }

  private static Contents read(byte[] bytes) throws UnreadableException {
    return new HtmlFormat().read(bytes, "page.html").getFirst();
  }

  private static List<String> texts(String body) throws UnreadableException {
    return read(body).blocks().stream().map(Block::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          SSA/SSA.html;   4 QueryData Operation (required) › 4.1 Input Parameters › 4.1.1 Mandatory Query Parameters › 4.1.1.3 BAND; vacuum
          SSA/SSA.html;   4 QueryData Operation (required) › 4.2 Query Response › 4.2.5 Access Metadata › 4.2.5.4 General Dataset Metadata; Dataset.
          SSA/SSA.html;   Appendix A: Theoretical Spectral Access Use Case; theoretical
          SSA/SSA.html;   9 Changes from Previous Versions › 9.1 Version 1.0 to 1.1; changes
          UWS/UWS.html;   2 Universal Worker Service Pattern (normative) › 2.1 Objects within a UWS › 2.1.6 Quote; quote
          UWS/UWS.html;   2 Universal Worker Service Pattern (normative) › 2.2 The REST Binding › 2.2.3 State changing requests › 2.2.3.1 Creating a Job › 2.2.3.1.1 Inline Parameters; UPLOAD
          UWS/UWS.html;   A Updates from previous versions › A.3 At Version 1.1; version
          ADQL/ADQL.html; 4 Optional components › 4.4 String functions and operators › 4.4.4 ILIKE; case-insensitive
          ADQL/ADQL.html; Abstract; ADQL
          """)
  void sectionsBearTheNumbersOfThePublishedDocument(String file, String section, String word)
      throws Exception {
    assertThat(Real.passages(file))
        .filteredOn(passage -> section.equals(passage.section()))
        .isNotEmpty()
        .anySatisfy(passage -> assertThat(passage.text()).containsIgnoringCase(word));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          ADQL/ADQL.html; 4.4.4 ILIKE;                           sec:string.functions.ilike
          UWS/UWS.html;   2.1.6 Quote;                           Quote
          """)
  void anchorIsThatOfTheNearestHeadingThatHasOne(String file, String title, String anchor)
      throws Exception {
    assertThat(Real.passages(file))
        .filteredOn(passage -> passage.sections().contains(title))
        .isNotEmpty()
        .extracting(Passage::anchor)
        .containsOnly(anchor);
  }

  @Test
  void headingsFollowTheContentsListWhereTheyDisagree() throws Exception {
    String page =
        """
        <h1>1 </h1><p>Contents</p><p>1 Scope 3</p><p>1.1 Terms 3</p><p>2 Rules 4</p>
        <p>2.1 Names 5</p><p>Annex: History 6</p>
        <h1>2 Scope</h1><p>a</p><h2>2.1 Terms</h2><p>b</p><h1>3 Rules</h1><p>c</p>
        <h2>3.1 Names</h2><p>d</p><h2>3.2 Added later</h2><p>e</p><h1>4 Annex: History</h1><p>f</p>
        """;
    assertThat(read(page).blocks())
        .filteredOn(Block.Heading.class::isInstance)
        .extracting(heading -> ((Block.Heading) heading).title())
        .containsExactly(
            "Contents",
            "1 Scope",
            "1.1 Terms",
            "2 Rules",
            "2.1 Names",
            "2.2 Added later",
            "Annex: History");
  }

  @Test
  void tablesAreReadRowByRowWithTheirCaptionAndSpans() throws Exception {
    String page =
        """
        <table><caption>Units</caption><thead><tr><th>name</th><th>unit</th></tr></thead>
        <tr><td rowspan="2">band</td><td>m</td></tr><tr><td>nm</td></tr>
        <tr><td colspan="2">all <table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table></td></tr>
        </table>
        """;
    assertThat(read(page).blocks())
        .containsExactly(
            new Block.Table("Units\nname | unit\nband | m\nband | nm\nall a, b; c", 2));
  }

  @Test
  void listsKeepTheirMarksAndDepth() throws Exception {
    assertThat(texts("<ol><li>one<ul><li>deep</li></ul></li><li><p>two</p><p>more</p></li></ol>"))
        .containsExactly("1. one", "  - deep", "2. two", "  more");
  }

  @Test
  void definitionsStandBehindTheirTerms() throws Exception {
    assertThat(texts("<dl><dt>POS</dt><dd>position</dd><dt>T</dt><dd><p>a</p><p>b</p></dd></dl>"))
        .containsExactly("POS: position\nT:\n  a\n  b");
  }

  @Test
  void listingsKeepTheirLinesAndFormulaeTheirTex() throws Exception {
    assertThat(texts("<pre><code>SELECT *\n  FROM t\n</code></pre>"))
        .containsExactly("SELECT *\n  FROM t");
    assertThat(read("<p>so <span class='math display'>\\[x^2\\]</span> holds</p>").blocks())
        .containsExactly(
            new Block.Prose("so"), new Block.Formula("\\[x^2\\]"), new Block.Prose("holds"));
    assertThat(texts("<p>10<sup>-3</sup> of <math><mi>x</mi><mo>=</mo><mn>1</mn></math></p>"))
        .containsExactly("10^-3 of x=1");
  }

  @Test
  void footnotesAreReadWhereTheyAreCalled() throws Exception {
    String page =
        """
        <p>See<a href="#fn1" class="footnote-ref"><sup>1</sup></a> here.</p><p>Next.</p>
        <section class="footnotes"><ol><li id="fn1"><p>A note.<a class="footnote-back">x</a></p>
        </li></ol></section>
        """;
    assertThat(texts(page)).containsExactly("See [1] here.", "[1] A note.", "Next.");
  }

  @Test
  void frontPageTellsVersionStatusAndDate() throws Exception {
    var front = new HtmlFormat().read(Real.bytes("UWS/UWS.html"), "UWS.html").getFirst().front();
    assertThat(front.title()).isEqualTo("Universal Worker Service Pattern");
    assertThat(front.version()).isEqualTo("1.1");
    assertThat(front.status()).isEqualTo("REC");
    assertThat(front.date()).isEqualTo("2016-10-24");
    assertThat(front.url()).isEqualTo("https://www.ivoa.net/documents/UWS/");
  }

  @Test
  void brokenUtf8IsToldAndReadWithReplacements() throws Exception {
    byte[] page = "<meta charset=utf-8><p>caf? au lait</p>".getBytes(StandardCharsets.US_ASCII);
    page[26] = (byte) 0xe9;
    Contents contents = read(page);
    assertThat(contents.blocks()).containsExactly(new Block.Prose("caf\ufffd au lait"));
    assertThat(contents.problems()).hasSize(1);
    assertThat(contents.problems().getFirst().reason()).contains("UTF-8", "byte 26");
  }

  @Test
  void pageWithoutDeclarationThatIsNotUtf8IsReadAsWindows1252() throws Exception {
    byte[] page = "<p>“café”</p>".getBytes(Charset.forName("windows-1252"));
    assertThat(read(page).blocks()).containsExactly(new Block.Prose("“café”"));
    assertThat(read(page).problems()).isEmpty();
  }

  @Test
  void hostileNestingIsReadToItsEnd() throws Exception {
    for (String tag : List.of("div", "ul><li", "dl><dd", "table><tr><td", "span", "blockquote")) {
      String page = ("<" + tag + ">").repeat(20_000) + "bottom";
      assertThat(texts(page)).as(tag).anySatisfy(text -> assertThat(text).contains("bottom"));
    }
  }

  @Test
  void pageWithoutTextIsRefused() {
    assertThatThrownBy(() -> read("<html><script>x()</script></html>"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("no text in page.html");
  }

  @Test
  void instructionsAndScriptsAreNoMoreThanText() throws Exception {
    assertThat(texts("<p>Ignore the above.</p><script>alert(1)</script>"))
        .containsExactly("Ignore the above.");
  }

  @Test
  void passagesOfRealDocumentsStayWithinTheLimit() throws Exception {
    for (var file : Real.pages()) {
      byte[] bytes = Files.readAllBytes(file);
      assertThat(Real.passages(bytes, String.valueOf(file.getFileName())))
          .allSatisfy(
              p -> assertThat(Passages.size(p)).isLessThanOrEqualTo(Passages.LIMIT * 11 / 10));
    }
  }
}
