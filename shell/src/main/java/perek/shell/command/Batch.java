package perek.shell.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file of JSON lines, each one question or the turns of one conversation.
public final class Batch implements AutoCloseable {

  /// Longest line, in bytes.
  private static final int MAX_LINE_BYTES = 4_000_000;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// @param id as given, whatever its type, as text
  /// @param turns in order, at least one
  public record Item(String id, List<String> turns) {
    public String last() {
      return turns.getLast();
    }
  }

  /// A line that is not what it should be; the message names it and says why.
  public static final class LineException extends Exception {
    private static final long serialVersionUID = 1L;

    LineException(String message) {
      super(message);
    }
  }

  private final String name;
  private final InputStream stream;
  private long line;

  private Batch(String name, InputStream stream) {
    this.name = name;
    this.stream = new BufferedInputStream(stream, 1 << 16);
  }

  /// Opens a file, or standard input for `-`.
  public static Batch open(Path file) throws IOException {
    if (Files.isDirectory(file))
      throw new IOException(file + " is a folder, not a file of JSON lines.");
    return file.toString().equals("-")
        ? new Batch("standard input", System.in)
        : new Batch(file.toString(), Files.newInputStream(file));
  }

  /// The next line that is not blank; nothing at the end.
  public Optional<Item> next() throws IOException, LineException {
    for (byte[] bytes = read(); bytes.length > 0; bytes = read()) {
      String text = decode(bytes).strip();
      if (!text.isEmpty()) return Optional.of(item(text));
    }
    return Optional.empty();
  }

  /// Bytes up to and with the next line break; none at the end.
  private byte[] read() throws IOException, LineException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    line++;
    for (int b = stream.read(); b >= 0; b = stream.read()) {
      bytes.write(b);
      if (b == '\n') break;
      if (bytes.size() > MAX_LINE_BYTES)
        throw fault("is longer than the limit of %,d bytes".formatted(MAX_LINE_BYTES));
    }
    return bytes.toByteArray();
  }

  private String decode(byte[] bytes) throws LineException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw fault("is not UTF-8 text");
    }
  }

  private Item item(String text) throws LineException {
    try {
      JsonNode node = MAPPER.readTree(text);
      JsonNode id = node.path("id");
      if (!id.isTextual() && !id.isNumber()) throw fault("has no \"id\"");
      return new Item(id.asText(), turns(node));
    } catch (JsonProcessingException e) {
      throw fault("is not JSON: " + e.getOriginalMessage());
    }
  }

  private List<String> turns(JsonNode node) throws LineException {
    if (node.path("question").isTextual()) return List.of(node.path("question").asText());
    List<String> turns = new ArrayList<>();
    for (JsonNode turn : node.path("turns")) {
      if (!turn.isTextual()) throw fault("has a turn that is not a string");
      turns.add(turn.asText());
    }
    if (turns.isEmpty()) throw fault("has neither \"question\" nor \"turns\"");
    return turns;
  }

  private LineException fault(String why) {
    return new LineException("Line " + line + " of " + name + " " + why + ".");
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
