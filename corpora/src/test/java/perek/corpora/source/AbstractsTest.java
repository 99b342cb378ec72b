package perek.corpora.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.corpora.Fetch;

/// Answers as the APIs' public documentation describes them.
class AbstractsTest {

  private static final URI ADS = URI.create("https://ads.example/v1/search/query");
  private static final URI ARXIV = URI.create("https://arxiv.example/api/query");

  private static final String ADS_PAPER =
      """
      {"bibcode":"%s","title":["A Jupiter-mass companion to a solar-type star"],
       "author":["Mayor, Michel","Queloz, Didier"],"year":"1995","pubdate":"1995-11-00",
       "abstract":"The presence of a Jupiter-mass companion to the star 51 Pegasi is inferred.",
       "keyword":["Solar-type stars"],"doi":["10.1038/378355a0"],
       "identifier":["1995Natur.378..355M","arXiv:astro-ph/9511000"]}
      """;

  private static final String ARXIV_FEED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE feed [<!ENTITY xxe SYSTEM "file:///etc/hostname">]>
      <feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"
            xmlns:arxiv="http://arxiv.org/schemas/atom">
        <opensearch:totalResults>1</opensearch:totalResults>
        <entry>
          <id>http://arxiv.org/abs/2305.00019v2</id>
          <published>2023-05-01T12:00:00Z</published>
          <title>Line profiles of
            Be stars &xxe;</title>
          <summary>We observe H&#945; &amp; He.</summary>
          <author><name>A. Author</name></author><author><name>B. Author</name></author>
          <arxiv:doi>10.1000/x</arxiv:doi>
          <category term="astro-ph.SR"/>
        </entry>
      </feed>
      """;

  private final PretendWeb web = new PretendWeb();
  @TempDir Path folder;

  private static String adsPage(int found, String... bibcodes) {
    List<String> papers = List.of(bibcodes).stream().map(ADS_PAPER::formatted).toList();
    return "{\"response\":{\"numFound\":"
        + found
        + ",\"start\":0,\"docs\":["
        + String.join(",", papers)
        + "]}}";
  }

  private static String adsAddress(String query, int start, int rows) {
    return ADS
        + "?q="
        + query
        + "&fl=bibcode,title,author,year,pubdate,abstract,keyword,doi,identifier&rows="
        + rows
        + "&start="
        + start
        + "&sort=date+desc";
  }

  private static Courier ads(Errand errand, String token, int rows, String... queries)
      throws IOException {
    Courier courier = errand.courier();
    new AdsCollector(courier, token).collect(new Source.Ads(ADS, List.of(queries), rows));
    return courier;
  }

  private static Courier arxiv(Errand errand, String query) throws IOException {
    Courier courier = errand.courier();
    new ArxivCollector(courier).collect(new Source.Arxiv(ARXIV, List.of(query), 150));
    return courier;
  }

  private static JsonNode firstLine(Errand errand) throws IOException {
    String text = errand.text(errand.files().getFirst());
    return new ObjectMapper().readTree(text.lines().findFirst().orElseThrow());
  }

  @Test
  void adsPapersBecomeLinesAndTheTokenStaysInTheHeader() throws IOException {
    web.on(adsAddress("peg", 0, 100), adsPage(1, "1995Natur.378..355M"));
    Errand errand = new Errand(web, folder);
    assertThat(ads(errand, "secret", 100, "peg").problems()).isEmpty();
    JsonNode line = firstLine(errand);
    assertThat(line.path("id").asText()).isEqualTo("1995Natur.378..355M");
    assertThat(line.path("authors")).hasSize(2);
    assertThat(line.path("date").asText()).isEqualTo("1995-11");
    assertThat(line.path("doi").asText()).isEqualTo("10.1038/378355a0");
    assertThat(line.path("arxiv").asText()).isEqualTo("astro-ph/9511000");
    assertThat(web.asked.getFirst().headers()).containsEntry("Authorization", "Bearer secret");
    assertThat(java.nio.file.Files.readString(folder.resolve("fetched.json")))
        .doesNotContain("secret");
  }

  @Test
  void adsIsReadPageByPageAndNoPaperIsKeptTwice() throws IOException {
    web.on(adsAddress("a", 0, 200), adsPage(250, "1A", "2A"))
        .on(adsAddress("a", 200, 100), adsPage(250, "3A"))
        .on(adsAddress("b", 0, 200), adsPage(2, "2A", "4A"));
    Errand errand = new Errand(web, folder);
    ads(errand, "t", 300, "a", "b");
    String all = "";
    for (String file : errand.files()) all += errand.text(file);
    assertThat(all.lines()).hasSize(4);
  }

  @Test
  void adsGoesOnWhereItsAllowanceEnded() throws IOException {
    Map<String, String> spent =
        Map.of("x-ratelimit-remaining", "0", "x-ratelimit-reset", "1795564800");
    web.on(adsAddress("a", 0, 200), 200, adsPage(201, "1A"), spent)
        .on(adsAddress("a", 200, 200), adsPage(201, "1A", "2A"));
    Errand errand = new Errand(web, folder);
    Courier first = ads(errand, "t", 400, "a");
    assertThat(first.problems().getFirst().reason()).contains("2026-11-25T00:00:00Z");
    assertThat(web.addresses()).hasSize(1);
    ads(errand, "t", 400, "a");
    assertThat(web.addresses()).hasSize(2);
    assertThat(errand.text(errand.files().getLast()).lines()).hasSize(1);
  }

  @Test
  void adsWithoutATokenSaysHowToGetOne() throws IOException {
    Errand errand = new Errand(web, folder);
    assertThat(ads(errand, "", 100, "a").problems().getFirst().reason())
        .contains("ADS_TOKEN", "perek.yaml", "user/settings/token");
    assertThat(web.asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "401,'',token is not accepted",
    "200,<html>,no response.docs",
    "200,{},no response.docs"
  })
  void adsAnswersThatAreNoneAreTold(int status, String body, String reason) throws IOException {
    web.on(adsAddress("a", 0, 100), status, body, Map.of());
    Errand errand = new Errand(web, folder);
    assertThat(ads(errand, "t", 100, "a").problems().getFirst().reason()).contains(reason);
    assertThat(errand.files()).isEmpty();
  }

  @Test
  void arxivEntriesBecomeLinesAndNoEntityIsFetched() throws IOException {
    Errand errand = new Errand(anyArxiv(_ -> ARXIV_FEED), folder);
    assertThat(arxiv(errand, "be stars").problems()).isEmpty();
    JsonNode line = firstLine(errand);
    assertThat(line.path("id").asText()).isEqualTo("arXiv:2305.00019");
    assertThat(line.path("title").asText()).startsWith("Line profiles of Be stars");
    assertThat(line.path("abstract").asText()).isEqualTo("We observe Hα & He.");
    assertThat(line.path("date").asText()).isEqualTo("2023-05-01");
    assertThat(line.path("authors")).hasSize(2);
    assertThat(web.asked.getFirst().uri().getQuery()).contains("all:be+AND+all:stars");
  }

  @Test
  void arxivIsAskedOnceInThreeSeconds() throws IOException {
    String many = ARXIV_FEED.replace("Results>1<", "Results>150<");
    Errand errand = new Errand(anyArxiv(_ -> many), folder);
    arxiv(errand, "all:x");
    assertThat(errand.naps).containsExactly(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @CsvSource({
    "'<feed><opensearch:totalResults>1</opensearch:totalResults><entry><id>http://arxiv.org/api/errors#x</id><summary>malformed</summary></entry></feed>',refuses the query: malformed",
    "'<feed><opensearch:totalResults>9</opensearch:totalResults></feed>',empty page",
    "'<html>busy</html>',no Atom feed",
    "'',no Atom feed"
  })
  void arxivAnswersThatAreNoneAreTold(String body, String reason) throws IOException {
    Errand errand = new Errand(anyArxiv(_ -> body), folder);
    assertThat(arxiv(errand, "all:x").problems().getFirst().reason()).contains(reason);
    assertThat(errand.files()).isEmpty();
  }

  private PretendWeb anyArxiv(Function<Fetch.Wanted, String> body) {
    for (int start : new int[] {0, 100})
      for (String query : List.of("all%3Abe+AND+all%3Astars", "all%3Ax"))
        web.on(
            ARXIV
                + "?search_query="
                + query
                + "&start="
                + start
                + "&max_results="
                + (start == 0 ? 100 : 50)
                + "&sortBy=submittedDate&sortOrder=descending",
            wanted -> new PretendWeb.Site(200, body.apply(wanted), Map.of()));
    return web;
  }
}
