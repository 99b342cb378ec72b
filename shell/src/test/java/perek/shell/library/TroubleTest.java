package perek.shell.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.corpora.Fetch;
import perek.corpora.library.Library;
import perek.corpora.open.Readers;
import perek.index.PassageIndex;
import perek.index.Search;
import perek.index.embed.BgeSmall;
import perek.shell.command.Dispatcher;
import perek.shell.command.Failures;
import perek.shell.command.Stop;
import perek.shell.line.Globals;
import perek.shell.render.Console;
import perek.shell.render.Style;

/// The commands where something is in their way: here the model cannot be unpacked.
class TroubleTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private BgeSmall embedder;
  private PassageIndex index;
  private Dispatcher dispatcher;
  private Path papers;

  @BeforeEach
  void wire() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    embedder = new BgeSmall(file.resolve("cache"));
    index = PassageIndex.open(folder.resolve("index"), embedder);
    Fetch noNetwork = (wanted, _) -> new Fetch.Fetched.Refused("no network in tests", false, 0);
    Library library = new Library(folder.resolve("corpora"), noNetwork, null);
    Collection collection = new Collection(library, List::of, new Readers(), index, embedder);
    Supplier<Collection> all = () -> collection;
    Stop stop = new Stop();
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err), Style.PLAIN, 80, false);
    dispatcher =
        new Dispatcher(
            List.of(
                new AddCommand(all, stop, console),
                new UpdateCommand(all, stop, console),
                new RemoveCommand(all, console),
                new IndexStatusCommand(all, console),
                IndexUpkeepCommand.verify(all, stop, console)),
            console.out());
    papers = Files.createDirectory(folder.resolve("papers"));
    Files.writeString(papers.resolve("a.md"), "# Echelle\n\nAn echelle grating has high orders.\n");
  }

  @AfterEach
  void close() {
    index.close();
    embedder.close();
  }

  private int run(String... words) throws Exception {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return dispatcher.run(Globals.of(List.of(words))).code();
  }

  @Test
  void textIsSearchableAndTheRemedyToldWhereVectorsCannotBeMade() throws Exception {
    assertThat(run("corpora", "add", papers.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("No vectors were made", "is a file, where a folder is needed");
    assertThat(out.toString()).contains("read 1 (1 passages)", "1 passages have no vector yet");
    assertThat(index.search(new Search("echelle grating", 1))).hasSize(1);
    assertThat(index.status().corpora().getFirst().pending()).isEqualTo(1);
  }

  @Test
  void emptyIndexIsSoundAndSaysWhatFillsIt() throws Exception {
    assertThat(run("index", "verify")).isZero();
    assertThat(out.toString()).contains("sound");
    run("index", "status");
    assertThat(out.toString()).contains("empty", "perek corpora add");
  }

  @Test
  void damagedFileOfTheIndexIsToldWithTheRemedy() throws Exception {
    run("corpora", "add", papers.toString(), "--no-wait");
    Path text = folder.resolve("index/text");
    try (Stream<Path> files = Files.list(text)) {
      Path file = files.filter(f -> f.toString().endsWith(".cfs")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }
    assertThat(run("index", "verify")).isEqualTo(1);
    assertThat(out.toString()).contains(text.toString(), "damaged", "perek index rebuild");
  }

  @Test
  void nameOfAFileCannotMoveTheCursorOrBreakTheReport() throws Exception {
    Files.createFile(papers.resolve("x\nCorpus fake: read 1\u001b[2J.md"));
    run("corpora", "add", papers.toString(), "--no-wait");
    assertThat(out.toString()).contains("x\uFFFDCorpus fake: read 1\uFFFD[2J.md: is empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "update; ivoa; was not added yet: perek corpora add ivoa",
        "remove; eprv; was not added yet: perek corpora add eprv",
        "update; notes; come with Perek",
        "update; nope; There is no corpus 'nope'",
      })
  void corpusThatIsNotThereIsAnsweredWithWhatHelps(String command, String id, String part) {
    assertThatThrownBy(() -> run("corpora", command, id))
        .satisfies(thrown -> {
          assertThat(Failures.of((Exception) thrown).message()).contains(part);
          assertThat(Failures.of((Exception) thrown).code()).isEqualTo(2);
        });
  }

  @Test
  void secondNameForTheSameFolderIsToldToBeIgnored() throws Exception {
    run("corpora", "add", papers.toString(), "--id", "first", "--no-wait");
    run("corpora", "add", papers.toString(), "--id", "second", "--no-wait");
    assertThat(err.toString()).contains("was added before and keeps its name 'first'");
  }
}
