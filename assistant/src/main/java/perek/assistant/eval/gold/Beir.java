package perek.assistant.eval.gold;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A test collection in the layout of BEIR: `corpus.jsonl` (`_id`, `title`, `text`),
/// `queries.jsonl` (`_id`, `text`) and `qrels/SPLIT.tsv` (query, document, relevance; a head line).
///
/// @param folder where it lies
/// @param queries text by id, those alone that are judged, in the order of the file
/// @param relevant by query, gain by document id; gains of 0 are left out
public record Beir(
    Path folder, SequencedMap<String, String> queries, Map<String, Map<String, Integer>> relevant) {

  private static final Pattern TAB = Pattern.compile("\t");

  /// A text to be found.
  public record Item(String id, String title, String text) {}

  /// Reads queries and judgements of a split, such as `test`.
  ///
  /// @throws GoldException which names every bad line
  public static Beir open(Path folder, String split) throws IOException, GoldException {
    Map<String, Map<String, Integer>> relevant = judgements(folder.resolve("qrels"), split);
    SequencedMap<String, String> queries = new LinkedHashMap<>();
    Lines.objects(
        folder.resolve("queries.jsonl"),
        node -> {
          String id = Lines.text(node, "_id");
          if (relevant.containsKey(id)) queries.put(id, Lines.text(node, "text"));
        });
    if (queries.isEmpty())
      throw new GoldException(folder + ": no query of the split '" + split + "' has a judgement.");
    return new Beir(folder, queries, relevant);
  }

  private static Map<String, Map<String, Integer>> judgements(Path qrels, String split)
      throws IOException, GoldException {
    Map<String, Map<String, Integer>> relevant = new HashMap<>();
    Lines.texts(
        qrels.resolve(split + ".tsv"),
        line -> {
          if (line.startsWith("query-id")) return;
          String[] cells = TAB.split(line, -1);
          if (cells.length != 3)
            throw new IllegalArgumentException("has " + cells.length + " cells, must have 3");
          int gain = gain(cells[2].strip());
          if (gain > 0)
            relevant.computeIfAbsent(cells[0], _ -> new HashMap<>()).put(cells[1], gain);
        });
    return relevant;
  }

  private static int gain(String cell) {
    try {
      return Integer.parseInt(cell);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("has relevance '" + cell + "', no whole number", e);
    }
  }

  private Path corpus() {
    return folder.resolve("corpus.jsonl");
  }

  /// Gives the texts one after the other; those without a word are passed over.
  ///
  /// @throws GoldException which names every bad line, once the good ones were given
  public void items(Consumer<Item> taking) throws IOException, GoldException {
    Lines.objects(
        corpus(),
        node -> {
          Item item =
              new Item(
                  Lines.text(node, "_id"),
                  node.path("title").asText().strip(),
                  node.path("text").asText().strip());
          if (!item.text().isEmpty() || !item.title().isEmpty()) taking.accept(item);
        });
  }

  /// SHA-256 of the texts, the first 16 digits: the key under which their index is kept.
  public String key() throws IOException {
    try (InputStream in = Files.newInputStream(corpus());
        DigestInputStream digest =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digest.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.getMessageDigest().digest()).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Name of the folder, as reports name the collection.
  public String name() {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? folder.toString() : name.toString();
  }
}
