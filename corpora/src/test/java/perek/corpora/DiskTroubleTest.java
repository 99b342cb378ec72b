package perek.corpora;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DiskTroubleTest {

  @TempDir Path folder;

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            new IOException("No space left on device"), "too little room", "free some space"),
        Arguments.of(new IOException("Disk quota exceeded"), "quota", "free some space"),
        Arguments.of(
            new FileSystemException("a", null, "Read-only file system"), "read-only", "--home"),
        Arguments.of(new AccessDeniedException("a"), "no permission to write a", "permissions"),
        Arguments.of(new NoSuchFileException("a"), "cannot be made in", "--home"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void diskIsNamedWithTheRemedy(IOException failure, String reason, String remedy) {
    DiskTrouble trouble = DiskTrouble.of(folder.resolve("new/index"), failure).orElseThrow();
    assertThat(trouble.reason()).contains(reason);
    assertThat(trouble.remedy()).contains(remedy);
  }

  @Test
  void fullDiskIsNamedWithItsSize() {
    IOException failure = new IOException("No space left on device");
    assertThat(DiskTrouble.of(folder, failure).orElseThrow().reason())
        .contains(folder.toString())
        .containsPattern("\\d+\\.\\d of [\\d,]+ MB free");
  }

  @Test
  void fileInTheWayIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    IOException failure = new FileSystemException(file.toString(), null, "Not a directory");
    assertThat(DiskTrouble.of(file.resolve("index"), failure).orElseThrow().reason())
        .isEqualTo(file + " is a file, where a folder is needed");
  }

  static Stream<IOException> others() {
    return Stream.of(new IOException("broken pipe"), new NoSuchFileException("_0.cfs"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void otherFailuresAreNoTroubleOfTheDisk(IOException failure) {
    assertThat(DiskTrouble.of(folder, failure)).isEmpty();
  }
}
