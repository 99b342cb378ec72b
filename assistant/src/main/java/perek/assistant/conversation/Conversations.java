package perek.assistant.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import perek.assistant.Answer;
import perek.assistant.Citations;
import perek.assistant.Turn;
import perek.assistant.vo.Results;

/// Keeps conversations below one folder: `<id>/turns.jsonl`, a line a turn with the evidence that
/// its answer cites.
///
/// One process writes one conversation; any number may read. A line that a crash cut short is
/// skipped when read, and told.
public final class Conversations {

  /// Stands for the conversation that was spoken in last.
  public static final String LAST = "last";

  private static final String TURNS = "turns.jsonl";
  private static final String GONE = ".gone-";
  private static final Pattern NAME = Pattern.compile("[\\w-]{1,64}");

  /// What a later Perek may add to a line is left aside.
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path folder;
  private final Clock clock;

  public Conversations(Path folder) {
    this(folder, Clock.systemUTC());
  }

  /// @param clock tells when a turn was answered
  public Conversations(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /// A name for a new conversation; nothing is written before its first turn.
  public String begin() {
    return UUID.randomUUID().toString();
  }

  /// Adds a turn. When this returns, the turn is on the disk.
  ///
  /// @throws UncheckedIOException naming file and cause, where it could not be written
  public Turn append(String conversation, Answer answer) {
    KeptTurn turn = KeptTurn.of(answer, clock.instant());
    Path file = file(conversation);
    try {
      Files.createDirectories(file.getParent());
      write(file, JSON.writeValueAsString(turn) + "\n");
      return turn.turn();
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

  /// A conversation as it stands on disk; without turns where there is none of that name.
  public Conversation read(String conversation) throws IOException {
    Path file = file(conversation);
    if (!Files.exists(file)) return new Conversation(conversation, List.of(), 0, Instant.EPOCH);
    List<KeptTurn> turns = new ArrayList<>();
    int broken = 0;
    // A line that was cut short may end within a character: it is replaced, and the line broken.
    for (String line :
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
      try {
        turns.add(JSON.readValue(line, KeptTurn.class));
      } catch (JsonProcessingException e) {
        broken++;
      }
    }
    return new Conversation(
        conversation, turns, broken, Files.getLastModifiedTime(file).toInstant());
  }

  /// All conversations, the one that was spoken in last first.
  public List<Conversation> all() throws IOException {
    List<Conversation> all = new ArrayList<>();
    for (String id : ids()) all.add(read(id));
    all.sort(Comparator.comparing(Conversation::last).reversed());
    return all;
  }

  /// The conversations that are meant: by the whole name, by its beginning, or `last`.
  ///
  /// @return one name; none or several where what was written names none or is short
  public List<String> named(String written) throws IOException {
    if (written.equals(LAST)) return all().stream().limit(1).map(Conversation::id).toList();
    List<String> ids = ids();
    return ids.contains(written)
        ? List.of(written)
        : ids.stream().filter(id -> !written.isEmpty() && id.startsWith(written)).toList();
  }

  /// Forgets a conversation. Its folder changes its name first, so that none is left by half.
  ///
  /// @throws IOException naming what could not be deleted
  public void delete(String conversation) throws IOException {
    Path gone = folder.resolve(GONE + conversation);
    Files.move(file(conversation).getParent(), gone, StandardCopyOption.ATOMIC_MOVE);
    try (Stream<Path> files = Files.walk(gone)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  private List<String> ids() throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(f -> Files.exists(f.resolve(TURNS)))
          .map(f -> f.getFileName().toString())
          .filter(name -> NAME.matcher(name).matches())
          .sorted()
          .toList();
    }
  }

  /// What an answer leaves for later turns.
  public static Turn turn(Answer answer) {
    String said =
        switch (answer.verdict()) {
          case ANSWERED -> Citations.of(answer).text();
          // Why it failed may name what later turns speak of, such as a job that goes on.
          case ABSTAINED ->
              Optional.ofNullable(answer.reason()).map(r -> r + ". ").orElse("") + answer.text();
          case GREETED, ASKED_BACK -> answer.text();
        };
    return new Turn(answer.question(), answer.understood(), said, Results.kept(answer.trail()));
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
    if (!NAME.matcher(conversation).matches()) {
      throw new IllegalArgumentException(
          "'"
              + conversation
              + "' is no name of a conversation: letters, digits, _ and -, at most 64");
    }
    return folder.resolve(conversation).resolve(TURNS);
  }
}
