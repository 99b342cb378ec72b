package perek.shell.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import perek.shell.line.UsageException;
import perek.shell.render.Console;
import perek.shell.render.Style;

/// The commands on real files, with the real index and model, without a network.
class LibraryCommandsTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private BgeSmall embedder;
  private PassageIndex index;
  private Dispatcher dispatcher;

  @BeforeEach
  void wire() throws IOException {
    embedder = new BgeSmall(folder.resolve("cache"));
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
                new ListCommand(all, console),
                new ShowCommand(all, console),
                new UpdateCommand(all, stop, console),
                new RemoveCommand(all, console),
                new IndexStatusCommand(all, console),
                IndexUpkeepCommand.rebuild(all, stop, console)),
            console.out());
    Path papers = Files.createDirectory(folder.resolve("papers"));
    Files.writeString(papers.resolve("a.md"), "# Echelle\n\nAn echelle grating has high orders.\n");
    Files.writeString(
        papers.resolve("b.bib"),
        """
        @article{x1, title={First}, author={A, B}, year=2001, abstract={Bisectors of lines.}}
        @article{x2, title={Second}, author={C, D}, year=2002, abstract={Tellurics.}}
        """);
    Files.write(papers.resolve("broken.pdf"), new byte[] {'%', 'P', 'D', 'F', '-', '1', 0, 1});
  }

  @AfterEach
  void close() {
    index.close();
    embedder.close();
  }

  private int run(String... words) throws Exception {
    out.getBuffer().setLength(0);
    return dispatcher.run(Globals.of(List.of(words))).code();
  }

  private JsonNode json(String... words) throws Exception {
    run(words);
    return new ObjectMapper().readTree(out.toString());
  }

  private String papers() {
    return folder.resolve("papers").toString();
  }

  @Test
  void addedFilesAreSearchableAndTheUnreadableOneIsNamed() throws Exception {
    JsonNode all = json("corpora", "add", papers(), "--id", "mine", "--json");
    JsonNode report = all.path("corpora").path(0);
    assertThat(report.path("id").asText()).isEqualTo("mine");
    assertThat(report.path("isNew").asBoolean()).isTrue();
    assertThat(all.path("pending").asInt()).isZero();
    assertThat(report.path("problems")).hasSize(1);
    assertThat(report.path("problems").path(0).path("path").asText()).isEqualTo("broken.pdf");
    assertThat(report.path("problems").path(0).path("reason").asText()).isNotBlank();
    assertThat(index.search(new Search("echelle grating", 1)).getFirst().passage().path())
        .isEqualTo("a.md");
  }

  @Test
  void updateReadsOnlyWhatChanged() throws Exception {
    run("corpora", "add", papers(), "--id", "mine");
    Files.writeString(folder.resolve("papers/a.md"), "# Echelle\n\nNow of gratings and prisms.\n");
    JsonNode report = json("corpora", "update", "mine", "--json").path("corpora").path(0);
    assertThat(report.path("read").asInt()).isEqualTo(1);
    assertThat(report.path("removed").asInt()).isZero();
    assertThat(index.search(new Search("tellurics", 1))).hasSize(1);
    Files.delete(folder.resolve("papers/a.md"));
    JsonNode again = json("corpora", "update", "--json").path("corpora").path(0);
    assertThat(again.path("removed").asInt()).isEqualTo(1);
  }

  @Test
  void vectorsLeftForLaterAreMadeByTheNextUpdate() throws Exception {
    run("corpora", "add", papers(), "--id", "mine", "--no-wait");
    assertThat(out.toString()).contains("no vector yet");
    run("corpora", "update");
    assertThat(json("index", "status", "--json").path("corpora").path(0).path("pending").asInt())
        .isZero();
  }

  @Test
  void severalCorporaAreAllReadBeforeAnyIsEmbedded() throws Exception {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("c.md"), "# Fibres\n\nA fibre scrambles the light.\n");
    JsonNode all = json("corpora", "add", papers(), other.toString(), "--json");
    assertThat(all.path("corpora").findValuesAsText("id")).containsExactly("papers", "other");
    assertThat(all.path("embedded").asInt())
        .isEqualTo(index.status().corpora().stream().mapToInt(c -> c.passages()).sum());
    int complete = all.path("millis").asInt();
    all.path("corpora")
        .forEach(corpus -> assertThat(corpus.path("textMillis").asInt()).isLessThan(complete));
  }

  @Test
  void removedCorpusIsGoneAndTheUsersFilesStay() throws Exception {
    run("corpora", "add", papers(), "--id", "mine");
    assertThat(run("corpora", "remove", "mine")).isZero();
    assertThat(index.search(new Search("echelle", 1))).isEmpty();
    assertThat(folder.resolve("papers/a.md")).exists();
    assertThat(json("corpora", "list", "--json").findValuesAsText("id")).doesNotContain("mine");
  }

  @Test
  void rebuildBringsTheSamePassagesBack() throws Exception {
    run("corpora", "add", papers(), "--id", "mine");
    int passages = index.status().corpora().getFirst().passages();
    run("index", "rebuild");
    assertThat(index.status().corpora())
        .filteredOn(corpus -> corpus.id().equals("mine"))
        .singleElement()
        .satisfies(corpus -> assertThat(corpus.passages()).isEqualTo(passages))
        .satisfies(corpus -> assertThat(corpus.pending()).isZero());
  }

  @Test
  void whatCannotBeAddedIsSaidWithARemedy() {
    assertThatThrownBy(() -> run("corpora", "add", folder.resolve("none").toString()))
        .satisfies(thrown ->
            assertThat(Failures.of((Exception) thrown).message())
                .contains("none is not there")
                .contains("give the path"))
        .satisfies(thrown -> assertThat(Failures.of((Exception) thrown).code()).isEqualTo(1));
  }

  @Test
  void aMistypedCorpusIsAnsweredWithTheNearestName() {
    assertThatThrownBy(() -> run("corpora", "show", "ivao"))
        .satisfies(thrown -> {
          Failures failure = Failures.of((Exception) thrown);
          assertThat(failure.message()).contains("Did you mean 'ivoa'?");
          assertThat(failure.code()).isEqualTo(2);
        });
  }

  @Test
  void oneIdDoesNotNameTwoThings() {
    assertThatThrownBy(() -> run("corpora", "add", papers(), "eprv", "--id", "x"))
        .hasCauseInstanceOf(UsageException.class)
        .hasRootCauseMessage("--id names one corpus, and 2 things are to be added.");
  }
}
