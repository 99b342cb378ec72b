package perek.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.corpora.Progress;
import perek.index.PassageIndex;
import perek.index.Search;
import perek.index.embed.BgeSmall;

class StarterNotesTest {

  @TempDir Path folder;

  /// A model whose cache cannot be made, as on a full disk.
  private BgeSmall unusable() throws IOException {
    return new BgeSmall(Files.createFile(folder.resolve("file")).resolve("cache"));
  }

  @Test
  void notesAreFoundByTheirWordsAndTheReasonToldWhereTheModelCannotBeUnpacked() throws IOException {
    Path home = folder.resolve("index");
    try (BgeSmall embedder = unusable();
        PassageIndex index = PassageIndex.open(home, embedder)) {
      StarterNotes notes = new StarterNotes(index, embedder, home);
      assertThat(notes.ensure(Progress.NONE))
          .hasValueSatisfying(why -> assertThat(why).contains("cannot be loaded", "is a file"));
      assertThat(index.search(new Search("BAND wavelength metres", 3))).hasSize(3);
      assertThat(home.resolve("notes.build")).doesNotExist();
    }
  }

  @Test
  void sentencesAreLikeNothingWhereTheModelFails() throws IOException {
    try (BgeSmall embedder = unusable()) {
      Forgiving forgiving = new Forgiving(embedder);
      assertThat(forgiving.query("BAND")).hasSize(384).containsOnly(0f);
      assertThat(forgiving.passages(List.of("a", "b"))).hasSize(2);
    }
  }
}
