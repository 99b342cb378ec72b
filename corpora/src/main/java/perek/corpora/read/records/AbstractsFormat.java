package perek.corpora.read.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import perek.corpora.Problem;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.UnreadableException;
import perek.corpora.read.text.Decoded;

/// Abstracts as JSON lines: one object a line with `id`, `title`, `abstract`, `authors` and what
/// else arXiv or ADS give. A line that is none is a problem that names its number.
public final class AbstractsFormat implements Format {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_PROBLEMS = 50;

  @Override
  public List<Contents> read(byte[] bytes, String path) throws UnreadableException {
    Decoded decoded = Decoded.of(bytes, path);
    List<Problem> problems = new ArrayList<>(decoded.problems());
    List<Contents> records = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int number = 0;
    for (String line : (Iterable<String>) decoded.text().lines()::iterator) {
      number++;
      if (!line.isBlank()) line(line, number, path, seen, records, problems);
    }
    if (records.isEmpty())
      throw new UnreadableException(
          "holds no abstract in " + number + " lines; " + first(problems));
    return withProblems(records, problems);
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
      Set<String> seen,
      List<Contents> records,
      List<Problem> problems) {
    String bad = null;
    try {
      JsonNode object = JSON.readTree(line);
      String id = id(object);
      if (id.isEmpty() || text(object, "title").isEmpty()) bad = "has no id or no title";
      else if (!seen.add(id)) bad = "repeats the id " + id;
      else records.add(paper(id, object).contents(List.of()));
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
