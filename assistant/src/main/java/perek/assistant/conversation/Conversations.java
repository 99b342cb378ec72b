package perek.assistant.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import perek.assistant.Answer;
import perek.assistant.Citations;
import perek.assistant.Turn;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.KeptTable;
import perek.assistant.vo.Results;

/// Keeps conversations below one folder: `<id>/turns.jsonl`, a line a turn with the evidence that
/// its answer cites.
///
/// One process writes one conversation; any number may read. A line that a crash cut short is
/// skipped when read, and told.
public final class Conversations {

  private static final ObjectMapper JSON = new ObjectMapper();
  private final Path folder;

  public Conversations(Path folder) {
    this.folder = folder;
  }

  /// A name for a new conversation; nothing is written before its first turn.
  public String begin() {
    return UUID.randomUUID().toString();
  }

  /// Adds a turn. When this returns, the turn is on the disk.
  ///
  /// @throws UncheckedIOException naming file and cause, where it could not be written
  public Turn append(String conversation, Answer answer) {
    Turn turn = turn(answer);
    Path file = file(conversation);
    try {
      Files.createDirectories(file.getParent());
      write(file, JSON.writeValueAsString(line(turn, answer)) + "\n");
      return turn;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the conversation could not be kept in "
              + file
              + ": "
              + e.getMessage()
              + "; free space or choose another folder with --home",
          e);
    }
  }

  /// The turns of a conversation, oldest first, and how many lines could not be read.
  public Kept read(String conversation) throws IOException {
    Path file = file(conversation);
    if (!Files.exists(file)) return new Kept(List.of(), 0);
    List<Turn> turns = new ArrayList<>();
    int broken = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      try {
        turns.add(JSON.readValue(line, Line.class).turn());
      } catch (JsonProcessingException e) {
        broken++;
      }
    }
    return new Kept(turns, broken);
  }

  /// What stands on disk of a conversation.
  ///
  /// @param brokenLines lines that are no turn, as after a crash in the middle of a write
  public record Kept(List<Turn> turns, int brokenLines) {
    public Kept {
      turns = List.copyOf(turns);
    }
  }

  /// What an answer leaves for later turns.
  public static Turn turn(Answer answer) {
    String said =
        answer.verdict() == Answer.Verdict.ANSWERED ? Citations.of(answer).text() : answer.text();
    return new Turn(answer.question(), answer.understood(), said, Results.kept(answer.trail()));
  }

  /// @param results missing in lines of before there were any
  private record Line(
      String question,
      String understood,
      String answer,
      List<Map<String, Object>> evidence,
      @Nullable List<KeptTable> results) {
    Turn turn() {
      return new Turn(question, understood, answer, results == null ? List.of() : results);
    }
  }

  private static Line line(Turn turn, Answer answer) {
    List<Map<String, Object>> evidence =
        Citations.of(answer).cited().stream().map(Conversations::kept).toList();
    return new Line(turn.question(), turn.understood(), turn.answer(), evidence, turn.results());
  }

  private static Map<String, Object> kept(Citations.Cited cited) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("number", cited.number());
    kept.put("time", cited.evidence().time().toString());
    switch (cited.evidence()) {
      case Evidence.Found found -> {
        kept.put("query", found.query());
        kept.put("header", found.hit().passage().header());
        kept.put("path", found.hit().passage().path());
      }
      case Evidence.Fetched fetched -> {
        kept.put("tool", fetched.tool());
        kept.put("request", fetched.outcome().report().sent().url().toString());
      }
      case Evidence.Calculated _, Evidence.Failed _ -> {}
    }
    kept.put("quote", cited.quote());
    return kept;
  }

  private static void write(Path file, String line) throws IOException {
    // A crash may have cut the last line short: what follows must not be glued to it.
    String text = endsWithin(file) ? "\n" + line : line;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) channel.write(bytes);
      channel.force(true);
    }
  }

  private static boolean endsWithin(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) return false;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      channel.read(last, channel.size() - 1);
      return last.get(0) != '\n';
    }
  }

  private Path file(String conversation) {
    if (!conversation.matches("[\\w-]{1,64}")) {
      throw new IllegalArgumentException(
          "'"
              + conversation
              + "' is no name of a conversation: letters, digits, _ and -, at most 64");
    }
    return folder.resolve(conversation).resolve("turns.jsonl");
  }
}
