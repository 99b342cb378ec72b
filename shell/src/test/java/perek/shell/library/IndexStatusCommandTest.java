package perek.shell.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.corpora.Fetch;
import perek.corpora.library.Library;
import perek.corpora.open.Readers;
import perek.index.PassageIndex;
import perek.index.cross.Reranker;
import perek.index.embed.BgeSmall;
import perek.index.embed.CrossEncoder;
import perek.shell.command.Dispatcher;
import perek.shell.line.Globals;
import perek.shell.render.Console;
import perek.shell.render.Style;

class IndexStatusCommandTest {

  @TempDir Path folder;

  private String status(Optional<Reranker> reranker, String... line) throws Exception {
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    Fetch noNetwork = (wanted, _) -> new Fetch.Fetched.Refused("no network in tests", false, 0);
    Library library = new Library(folder.resolve("corpora"), noNetwork, null);
    try (BgeSmall embedder = new BgeSmall(folder.resolve("cache"));
        PassageIndex index = PassageIndex.open(folder.resolve("index"), embedder, reranker)) {
      Collection collection = new Collection(library, List::of, new Readers(), index, embedder);
      Console console = new Console(printer, printer, Style.PLAIN, 80, false);
      new Dispatcher(List.of(new IndexStatusCommand(() -> collection, console)), printer)
          .run(Globals.of(List.of(line)));
    }
    return out.toString();
  }

  private Optional<Reranker> missing() {
    return Optional.of(new CrossEncoder(folder.resolve("cross"), folder.resolve("cache")));
  }

  @Test
  void aRerankerThatCannotBeUsedIsTold() throws Exception {
    Path cross = folder.resolve("cross");
    assertThat(status(missing(), "index", "status"))
        .contains("Not reranked: the reranker " + cross + " is no folder; name a folder with");
    JsonNode json = new ObjectMapper().readTree(status(missing(), "index", "status", "--json"));
    assertThat(json.path("reranker").asText()).isEqualTo(cross.toString());
    assertThat(json.path("rerankerTrouble").asText()).contains("is no folder");
  }

  @Test
  void withoutOneNothingIsSaid() throws Exception {
    assertThat(status(Optional.empty(), "index", "status")).doesNotContain("reranke");
    JsonNode json =
        new ObjectMapper().readTree(status(Optional.empty(), "index", "status", "--json"));
    assertThat(json.path("reranker").isNull()).isTrue();
    assertThat(json.path("rerankerTrouble").isNull()).isTrue();
  }
}
