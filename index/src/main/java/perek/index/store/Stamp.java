package perek.index.store;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/// What a commit says of itself in its user data.
///
/// @param schema version of fields and analysis: text of another version must be indexed anew
/// @param model id of the embedder that made the vectors; empty in the text index
public record Stamp(String schema, String model) {

  /// To be raised with every change of fields or analysis.
  public static final String SCHEMA = "3";

  public static Stamp now(String model) {
    return new Stamp(SCHEMA, model);
  }

  public static Stamp of(Map<String, String> userData) {
    return new Stamp(userData.getOrDefault("schema", ""), userData.getOrDefault("model", ""));
  }

  static Stamp of(IndexSearcher searcher) throws IOException {
    return of(((DirectoryReader) searcher.getIndexReader()).getIndexCommit().getUserData());
  }

  public Map<String, String> userData() {
    return Map.of("schema", schema, "model", model);
  }

  public boolean current() {
    return schema.equals(SCHEMA);
  }
}
