package perek.tools.dal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import perek.tools.call.Sent;

/// Answers to questions, for when nobody can be asked: one file a question, whose date says how old
/// it is. Safe for many threads and processes.
public final class Remembered {

  private final Path folder;

  /// @param results folder of a run; answers are kept in one below it
  public Remembered(Path results) {
    this.folder = results.resolve("remembered");
  }

  /// An answer and when it came.
  public record Answer(Path file, Instant time) {

    /// Its age as a sentence shows it: `from 2026-11-24, 3 days old`.
    public String age() {
      long days = Duration.between(time, Instant.now()).toDays();
      String old = days == 0 ? "less than a day old" : days == 1 ? "1 day old" : days + " days old";
      return "from " + time.toString().substring(0, 10) + ", " + old;
    }
  }

  /// Keeps the newest answer to a question.
  public void keep(String question, byte[] answer) {
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve(".part-" + UUID.randomUUID());
      Files.write(part, answer);
      Files.move(part, file(question), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep an answer in " + folder, e);
    }
  }

  /// The same for an answer that is a file already: its content is shared where the file system
  /// can.
  public void keep(String question, Path answer) {
    try {
      Files.createDirectories(folder);
      Path part = folder.resolve(".part-" + UUID.randomUUID());
      try {
        Files.createLink(part, answer);
      } catch (UnsupportedOperationException | IOException e) {
        Files.copy(answer, part);
      }
      Files.move(part, file(question), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep an answer in " + folder, e);
    }
  }

  /// An answer is still good: its age counts from now.
  void confirm(Answer answer) {
    try {
      Path part = folder.resolve(".part-" + UUID.randomUUID());
      Files.copy(answer.file(), part);
      Files.move(part, answer.file(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep an answer in " + folder, e);
    }
  }

  /// As which question a request is remembered.
  static String question(Sent sent) {
    String address = sent.method() + " " + sent.url();
    return sent.method().equals("GET") ? address : address + " " + sent.params().encoded();
  }

  public Optional<Answer> find(String question) {
    Path file = file(question);
    try {
      return Files.exists(file)
          ? Optional.of(new Answer(file, Files.getLastModifiedTime(file).toInstant()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Path file(String question) {
    byte[] bytes = question.getBytes(StandardCharsets.UTF_8);
    return folder.resolve(UUID.nameUUIDFromBytes(bytes) + ".xml");
  }
}
