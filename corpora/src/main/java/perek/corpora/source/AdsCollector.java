package perek.corpora.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings abstracts from the ADS API as JSON lines, a file for each page of each query. A paper
/// that two queries find is kept once. https://github.com/adsabs/adsabs-dev-api
public final class AdsCollector {

  private static final int PAGE = 200;
  private static final String FIELDS =
      "bibcode,title,author,year,pubdate,abstract,keyword,doi,identifier";
  private static final Courier.Manner API = new Courier.Manner(false, Duration.ofSeconds(1));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Courier courier;
  private final @Nullable String token;
  private final Set<String> seen = new HashSet<>();

  /// @param token the user's own, or null for none
  public AdsCollector(Courier courier, @Nullable String token) {
    this.courier = courier;
    this.token = token;
  }

  public void collect(Source.Ads source) throws IOException {
    if (token == null || token.isBlank()) {
      courier.problem(
          source.api().toString(),
          "ADS needs a token of your own: make one at"
              + " https://ui.adsabs.harvard.edu/user/settings/token and set PEREK_ADS_TOKEN, or ads-token"
              + " in perek.yaml");
      return;
    }
    for (String query : source.queries()) if (!query(source, query)) return;
  }

  /// @return false where the next query need not be tried
  private boolean query(Source.Ads source, String query) throws IOException {
    String folder = "ads/" + AbstractPages.folder(query);
    int total = source.rows();
    int start = 0;
    for (; start < total; start += PAGE) {
      if (courier.cancelled()) return false;
      courier.progress().report("ADS " + query, start, total);
      URI uri = address(source.api(), query, start, Math.min(PAGE, source.rows() - start));
      String name = AbstractPages.name(folder, start);
      if (AbstractPages.alreadyHere(courier, uri, name, seen)) continue;
      Optional<Courier.Page> page =
          courier.look(uri, Map.of("Authorization", "Bearer " + token), API);
      if (page.isEmpty()) return false;
      int found = keep(page.get(), uri, name);
      if (found < 0) return false;
      total = Math.min(source.rows(), found);
      if (spent(page.get()) && start + PAGE < total) return false;
    }
    AbstractPages.dropFrom(courier, folder, start);
    return true;
  }

  private static URI address(URI api, String query, int start, int rows) {
    String parameters =
        "?q="
            + URLEncoder.encode(query, StandardCharsets.UTF_8)
            + "&fl="
            + FIELDS
            + "&rows="
            + rows
            + "&start="
            + start
            + "&sort=date+desc";
    return URI.create(api + parameters);
  }

  /// @return how many papers the query finds in all, or -1 where the answer is none
  private int keep(Courier.Page page, URI uri, String name) throws IOException {
    JsonNode response;
    try {
      response = JSON.readTree(page.text()).path("response");
    } catch (JsonProcessingException e) {
      response = JSON.missingNode();
    }
    if (!response.path("docs").isArray()) {
      courier.problem(uri.toString(), uri + " gave no response.docs in JSON; try again later");
      return -1;
    }
    StringBuilder lines = new StringBuilder();
    for (JsonNode paper : response.path("docs"))
      if (seen.add(paper.path("bibcode").asText())) lines.append(line(paper)).append('\n');
    AbstractPages.keep(courier, uri, name, lines);
    return response.path("numFound").asInt();
  }

  private static ObjectNode line(JsonNode paper) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", paper.path("bibcode").asText());
    line.put("bibcode", paper.path("bibcode").asText());
    line.put("title", first(paper.path("title")));
    line.set("authors", list(paper.path("author")));
    line.put("year", paper.path("year").asText());
    // ADS writes an unknown month or day as 00.
    line.put("date", paper.path("pubdate").asText().replaceAll("(-00)+$", ""));
    line.put("abstract", paper.path("abstract").asText());
    line.set("keywords", list(paper.path("keyword")));
    line.put("doi", first(paper.path("doi")));
    for (JsonNode identifier : paper.path("identifier"))
      if (identifier.asText().startsWith("arXiv:"))
        line.put("arxiv", identifier.asText().substring("arXiv:".length()));
    return line;
  }

  private static String first(JsonNode node) {
    return node.isArray() ? node.path(0).asText() : node.asText();
  }

  private static ArrayNode list(JsonNode node) {
    ArrayNode list = JSON.createArrayNode();
    node.forEach(list::add);
    return list;
  }

  /// True, with a problem noted, where the day's allowance is used up.
  private boolean spent(Courier.Page page) {
    if (!"0".equals(page.headers().get("x-ratelimit-remaining"))) return false;
    courier.problem(
        page.address().toString(),
        "ADS allows no more requests with this token today; run the update again after "
            + reset(page.headers().getOrDefault("x-ratelimit-reset", ""))
            + ", it goes on where it stopped");
    return true;
  }

  private static String reset(String epochSeconds) {
    try {
      return Instant.ofEpochSecond(Long.parseLong(epochSeconds)).toString();
    } catch (NumberFormatException | DateTimeException e) {
      return "midnight UTC";
    }
  }
}
