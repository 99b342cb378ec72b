package perek.corpora.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Brings abstracts from arXiv's export API as JSON lines, a file for each page of each query, with
/// the 3 s between requests that arXiv asks for. https://info.arxiv.org/help/api/user-manual.html
public final class ArxivCollector {

  private static final int PAGE = 100;
  private static final Courier.Manner API = new Courier.Manner(false, Duration.ofSeconds(3));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Courier courier;
  private final Set<String> seen = new HashSet<>();

  public ArxivCollector(Courier courier) {
    this.courier = courier;
  }

  public void collect(Source.Arxiv source) throws IOException {
    for (String query : source.queries()) {
      if (courier.cancelled()) return;
      query(source, query);
    }
  }

  private void query(Source.Arxiv source, String query) throws IOException {
    String folder = "arxiv/" + AbstractPages.folder(query);
    int total = source.rows();
    int start = 0;
    for (; start < total; start += PAGE) {
      courier.progress().report("arXiv " + query, start, total);
      URI uri = address(source.api(), query, start, Math.min(PAGE, source.rows() - start));
      String name = AbstractPages.name(folder, start);
      if (AbstractPages.alreadyHere(courier, uri, name, seen)) continue;
      Optional<Courier.Page> page = courier.look(uri, Map.of(), API);
      if (page.isEmpty()) return;
      int found = keep(page.get(), uri, name, start);
      if (found < 0) return;
      total = Math.min(source.rows(), found);
    }
    AbstractPages.dropFrom(courier, folder, start);
  }

  private static URI address(URI api, String query, int start, int rows) {
    String parameters =
        "?search_query="
            + URLEncoder.encode(syntax(query), StandardCharsets.UTF_8)
            + "&start="
            + start
            + "&max_results="
            + rows
            + "&sortBy=submittedDate&sortOrder=descending";
    return URI.create(api + parameters);
  }

  /// arXiv joins plain words by OR, which finds almost everything; all of them must occur here.
  static String syntax(String query) {
    if (query.matches("(?s).*\\b(all|ti|au|abs|co|jr|cat|rn|id):.*")) return query;
    return Stream.of(query.strip().split("\\s+", -1))
        .map(word -> "all:" + word)
        .collect(Collectors.joining(" AND "));
  }

  /// @return how many papers the query finds in all, or -1 where the answer is none
  private int keep(Courier.Page page, URI uri, String name, int start) throws IOException {
    // jsoup's XML parser knows no entities but the five of XML, so none is ever fetched.
    Document feed = Jsoup.parse(page.text(), "", Parser.xmlParser());
    int found = number(text(feed, "opensearch:totalResults"));
    List<Element> entries = feed.getElementsByTag("entry");
    String error = entries.isEmpty() ? "" : text(entries.getFirst(), "id");
    if (error.contains("/api/errors"))
      return refuse(uri, "arXiv refuses the query: " + text(entries.getFirst(), "summary"));
    if (feed.getElementsByTag("feed").isEmpty() || found < 0)
      return refuse(uri, uri + " gave no Atom feed; try again later");
    // arXiv now and then answers a good request with an empty page.
    if (entries.isEmpty() && found > start)
      return refuse(uri, uri + " gave an empty page; run the update again, it goes on from there");
    StringBuilder lines = new StringBuilder();
    for (Element entry : entries) {
      ObjectNode line = line(entry);
      if (seen.add(line.path("id").asText())) lines.append(line).append('\n');
    }
    AbstractPages.keep(courier, uri, name, lines);
    return found;
  }

  private int refuse(URI uri, String reason) {
    courier.problem(uri.toString(), reason);
    return -1;
  }

  private static ObjectNode line(Element entry) {
    String arxiv = text(entry, "id").replaceFirst("^.*/abs/", "").replaceFirst("v\\d+$", "");
    ObjectNode line = JSON.createObjectNode();
    line.put("id", "arXiv:" + arxiv);
    line.put("arxiv", arxiv);
    line.put("title", text(entry, "title"));
    ArrayNode authors = line.putArray("authors");
    entry.getElementsByTag("author").forEach(author -> authors.add(text(author, "name")));
    String published = text(entry, "published");
    line.put("date", published.substring(0, Math.min(10, published.length())));
    line.put("abstract", text(entry, "summary"));
    ArrayNode categories = line.putArray("categories");
    entry.getElementsByTag("category").forEach(it -> categories.add(it.attr("term")));
    String doi = text(entry, "arxiv:doi");
    if (!doi.isEmpty()) line.put("doi", doi);
    return line;
  }

  private static String text(Element parent, String tag) {
    Element element = parent.getElementsByTag(tag).first();
    return element == null ? "" : element.text().replaceAll("\\s+", " ").strip();
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
  }
}
