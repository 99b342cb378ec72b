package perek.corpora.read.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perek.corpora.Problem;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.UnreadableException;

/// Abstracts as JSON lines: one object a line with `id`, `title`, `abstract`, `authors` and what
/// else arXiv or ADS give. A line that is none is a problem that names its number.
public final class AbstractsFormat implements Format {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_PROBLEMS = 50;

  @Override
  public List<Contents> read(byte[] bytes, String path) throws UnreadableException {
    List<Problem> problems = new ArrayList<>();
    List<Contents> records = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    int number = 0;
    for (String line : (Iterable<String>) lines(bytes)::iterator) {
      number++;
      if (!line.isBlank()) line(line, number, path, seen, records, problems);
    }
    if (records.isEmpty())
      throw new UnreadableException(
          "holds no abstract in " + number + " lines; " + first(problems));
    repeated(seen, path).ifPresent(problems::add);
    return withProblems(records, problems);
  }

  /// One line after the other, so that a file of a million abstracts is not held twice.
  private static Stream<String> lines(byte[] bytes) {
    return new BufferedReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
        .lines();
  }

  /// Lists of several days name a paper again when it is listed again: told once.
  private static Optional<Problem> repeated(Map<String, Integer> seen, String path) {
    int again = seen.values().stream().mapToInt(count -> count - 1).sum();
    return again == 0
        ? Optional.empty()
        : Optional.of(new Problem(path, again + " lines repeat an id; the first of each was read"));
  }

  private static String first(List<Problem> problems) {
    return problems.isEmpty()
        ? "each line must be a JSON object with id and title"
        : problems.getFirst().reason();
  }

  private static void line(
      String line,
      int number,
      String path,
      Map<String, Integer> seen,
      List<Contents> records,
      List<Problem> problems) {
    String bad = null;
    try {
      JsonNode object = JSON.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
      String id = id(object);
      if (id.isEmpty() || text(object, "title").isEmpty()) bad = "has no id or no title";
      else if (seen.merge(id, 1, Integer::sum) == 1)
        records.add(paper(id, object).contents(List.of()));
      if (bad == null && line.indexOf('\uFFFD') >= 0)
        problems.add(new Problem(path, "line " + number + " holds bytes that are no valid UTF-8"));
    } catch (JsonProcessingException e) {
      bad = "is no JSON object";
    }
    if (bad != null && problems.size() < MAX_PROBLEMS)
      problems.add(new Problem(path, "line " + number + " " + bad + " and was left out"));
  }

  private static List<Contents> withProblems(List<Contents> records, List<Problem> problems) {
    Contents head = records.getFirst();
    records.set(0, new Contents(head.record(), head.front(), head.blocks(), problems));
    return records;
  }

  private static String id(JsonNode object) {
    for (String key : List.of("id", "bibcode", "arxiv", "doi")) {
      String id = text(object, key);
      if (!id.isEmpty()) return key.equals("arxiv") ? "arXiv:" + id : id;
    }
    return "";
  }

  private static Paper paper(String id, JsonNode object) {
    return new Paper(
        id,
        text(object, "title"),
        texts(object.has("authors") ? object.path("authors") : object.path("author")),
        date(object),
        text(object, "abstract"),
        details(object),
        url(id, object));
  }

  private static @Nullable String url(String id, JsonNode object) {
    String arxiv = id.startsWith("arXiv:") ? id : text(object, "arxiv");
    String bibcode = Paper.isBibcode(id) ? id : text(object, "bibcode");
    String doi = id.startsWith("10.") ? id : text(object, "doi");
    return Paper.url(arxiv, doi, bibcode);
  }

  private static @Nullable String date(JsonNode object) {
    for (String key : List.of("date", "listed", "published", "pubdate", "year")) {
      String date = text(object, key);
      if (!date.isEmpty()) return date;
    }
    return null;
  }

  private static List<String> details(JsonNode object) {
    List<String> details = new ArrayList<>();
    for (String key : List.of("keywords", "keyword")) {
      List<String> words = texts(object.path(key));
      if (!words.isEmpty()) details.add("Keywords: " + String.join("; ", words));
    }
    return details;
  }

  /// A field's text in one line; of a list its first element, as ADS gives titles.
  private static String text(JsonNode object, String key) {
    List<String> texts = texts(object.path(key));
    return texts.isEmpty() ? "" : texts.getFirst();
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) node.forEach(element -> texts.add(flat(element)));
    else texts.add(flat(node));
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private static String flat(JsonNode node) {
    return node.isNull() ? "" : node.asText().replaceAll("\\s+", " ").strip();
  }
}
