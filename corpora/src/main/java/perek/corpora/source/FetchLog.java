package perek.corpora.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `fetched.json` of a corpus: what was brought from where, and how far the last update came. Saved
/// after each document, so that an update cut short goes on where it stopped. For one thread.
public final class FetchLog {

  /// An update cut short is taken up again within this time; after it a new one starts.
  private static final Duration RESUMABLE = Duration.ofDays(1);

  private static final ObjectMapper JSON = new ObjectMapper();

  /// @param file relative to the corpus's files, with `/`; null where nothing was brought yet
  /// @param fetched when the bytes came, ISO 8601
  /// @param checked when the server last said that they are good, ISO 8601
  /// @param status `ok`, or why the last try failed
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Line(
      @Nullable String file,
      @Nullable String etag,
      @Nullable String lastModified,
      @Nullable String fetched,
      @Nullable String checked,
      @Nullable String sha256,
      String status) {}

  /// @param finished null while the update runs, or where it was cut short
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Content(
      @Nullable String started, @Nullable String finished, @Nullable Map<String, Line> documents) {}

  private final Path file;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private Instant started = Instant.EPOCH;
  private @Nullable Instant finished;

  /// Reads the log, or starts an empty one where there is none or it is spoilt: documents are then
  /// fetched anew, nothing else is lost.
  public FetchLog(Path file) throws IOException {
    this.file = file;
    try {
      Content content = JSON.readValue(Files.readString(file), Content.class);
      if (content == null) return;
      if (content.started() != null) started = Instant.parse(content.started());
      if (content.finished() != null) finished = Instant.parse(content.finished());
      if (content.documents() != null) lines.putAll(content.documents());
    } catch (NoSuchFileException e) {
      finished = null;
    } catch (JsonProcessingException | java.time.format.DateTimeParseException e) {
      lines.clear();
    }
  }

  /// Begins an update, or takes up the one that was cut short.
  public void begin(Instant now) throws IOException {
    if (finished != null || started.plus(RESUMABLE).isBefore(now)) started = now;
    finished = null;
    save();
  }

  public void finish(Instant now) throws IOException {
    finished = now;
    save();
  }

  /// When the last whole update ended.
  public Optional<Instant> finished() {
    return Optional.ofNullable(finished);
  }

  /// By address, in the order of fetching.
  public Map<String, Line> lines() {
    return java.util.Collections.unmodifiableMap(lines);
  }

  Optional<Line> line(URI uri) {
    return Optional.ofNullable(lines.get(uri.toString()));
  }

  /// True where this update has the document already.
  boolean isDone(URI uri) {
    Line line = lines.get(uri.toString());
    return line != null
        && line.checked() != null
        && !Instant.parse(line.checked()).isBefore(started);
  }

  void fetched(URI uri, String name, Map<String, String> headers, String sha256, Instant now)
      throws IOException {
    lines.values().removeIf(line -> name.equals(line.file()));
    String etag = headers.get("etag");
    String modified = headers.get("last-modified");
    lines.put(
        uri.toString(),
        new Line(name, etag, modified, now.toString(), now.toString(), sha256, "ok"));
    save();
  }

  void unchanged(URI uri, Line old, Instant now) throws IOException {
    Line line =
        new Line(
            old.file(),
            old.etag(),
            old.lastModified(),
            old.fetched(),
            now.toString(),
            old.sha256(),
            "ok");
    lines.put(uri.toString(), line);
    save();
  }

  /// The document brought before, if any, stays as it is.
  void failed(URI uri, String reason) throws IOException {
    Line old = lines.get(uri.toString());
    Line line =
        old == null
            ? new Line(null, null, null, null, null, null, reason)
            : new Line(
                old.file(),
                old.etag(),
                old.lastModified(),
                old.fetched(),
                old.checked(),
                old.sha256(),
                reason);
    lines.put(uri.toString(), line);
    save();
  }

  void forget(String name) throws IOException {
    if (lines.values().removeIf(line -> name.equals(line.file()))) save();
  }

  private void save() throws IOException {
    String end = finished == null ? null : finished.toString();
    Content content = new Content(started.toString(), end, lines);
    Shelf.replace(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
  }
}
