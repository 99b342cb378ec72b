package perek.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.corpora.Progress;
import perek.index.store.Stored;

/// All passages, as they are exported.
class EachPassageTest {

  @TempDir Path folder;
  private final WordsEmbedder embedder = new WordsEmbedder("words/1");
  private PassageIndex index;

  @BeforeEach
  void fill() {
    index = PassageIndex.open(folder, embedder);
    try (IndexWriting writing = index.writer()) {
      writing.put(Samples.reading("ivoa", "SSA.html", "1", Samples.BAND));
      for (int i = 0; i < 400; i++) writing.put(Samples.numbered(i));
      writing.commit();
      writing.embedPending(embedder, Progress.NONE);
      writing.put(Samples.reading("ivoa", "TAP.html", "1", Samples.SCHEMA));
      writing.remove("numbered", "unit0.md");
      writing.commit();
    }
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void everyPassageIsGivenOnceWithItsCorpusAndVector() {
    List<Stored> all = new ArrayList<>();
    assertThat(index.each(true, Progress.NONE, all::add))
        .isEqualTo(2 + 3 * 399)
        .isEqualTo(all.size());
    assertThat(all)
        .extracting(Stored::passage)
        .contains(Samples.BAND, Samples.SCHEMA)
        .doesNotHaveDuplicates();
    for (Stored one : all) {
      boolean made = !one.passage().equals(Samples.SCHEMA);
      assertThat(one.corpus())
          .isEqualTo(one.passage().path().contains("unit") ? "numbered" : "ivoa");
      assertThat(one.vector()).hasSize(made ? embedder.dimensions() : 0);
      if (made)
        assertThat(one.vector().getFirst()).isEqualTo(embedder.query(one.passage().embedded())[0]);
    }
  }

  @Test
  void vectorsAreLeftOutWhereNoneAreWanted() {
    List<Stored> all = new ArrayList<>();
    index.each(false, Progress.NONE, all::add);
    assertThat(all).extracting(Stored::vector).containsOnly(List.of());
  }

  @Test
  void itStopsWhenTheUserAsks() {
    Progress stopped =
        new Progress() {
          @Override
          public void report(String text, long done, long total) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    assertThatThrownBy(() -> index.each(false, stopped, _ -> {}))
        .isInstanceOf(CancellationException.class);
  }
}
