package perek.shell.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Reading;
import perek.index.IndexWriting;
import perek.index.PassageIndex;
import perek.shell.command.Dispatcher;
import perek.shell.command.Failures;
import perek.shell.command.Stop;
import perek.shell.line.Globals;
import perek.shell.render.Console;
import perek.shell.render.Style;

class IndexExportCommandTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private PassageIndex index;
  private Dispatcher dispatcher;

  @BeforeEach
  void wire() {
    index = PassageIndex.open(folder.resolve("index"));
    Document document =
        new Document("SSA", "Spectra", "1.1", "2012", "REC", null, null, List.of("Doug Tody"));
    try (IndexWriting writing = index.writer()) {
      Passage passage =
          new Passage(document, "SSA.html", List.of("4 Query", "4.1 BAND"), null, "in metres");
      writing.put(new Reading("ivoa", "SSA.html", "1", List.of(passage)));
      writing.commit();
    }
    PrintWriter writer = new PrintWriter(out, true);
    Console console = new Console(writer, writer, Style.PLAIN, 80, false);
    dispatcher =
        new Dispatcher(List.of(new IndexExportCommand(() -> index, new Stop(), console)), writer);
  }

  @AfterEach
  void close() {
    index.close();
  }

  private void run(String... words) throws Exception {
    dispatcher.run(Globals.of(List.of(words)));
  }

  @Test
  void aLineHoldsAPassageWithItsDocument() throws Exception {
    Path file = folder.resolve("passages.jsonl");
    Files.writeString(file, "old");
    run("index", "export", file.toString());
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(1);
    JsonNode line = new ObjectMapper().readTree(lines.getFirst());
    assertThat(line.path("corpus").asText()).isEqualTo("ivoa");
    assertThat(line.path("document").asText()).isEqualTo("SSA");
    assertThat(line.path("version").asText()).isEqualTo("1.1");
    assertThat(line.path("licence").isNull()).isTrue();
    assertThat(line.path("authors").get(0).asText()).isEqualTo("Doug Tody");
    assertThat(line.path("sections").get(1).asText()).isEqualTo("4.1 BAND");
    assertThat(line.path("text").asText()).isEqualTo("in metres");
    assertThat(line.has("vector")).isFalse();
    assertThat(out.toString()).contains("Wrote 1 passages to ");
    assertThat(file.resolveSibling("passages.jsonl.part")).doesNotExist();
  }

  @Test
  void whatCannotBeWrittenIsToldAndLeavesNothing() {
    Path file = folder.resolve("missing/passages.jsonl");
    assertThatThrownBy(() -> run("index", "export", file.toString()))
        .satisfies(
            failure -> assertThat(Failures.of((Exception) failure).message()).contains("missing"));
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void aFolderIsNoFile() {
    assertThatThrownBy(() -> run("index", "export", folder.toString()))
        .satisfies(failure -> assertThat(Failures.of((Exception) failure).code()).isEqualTo(2));
  }
}
