package perek.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.corpora.Progress;
import perek.index.search.Explanation.Match;
import perek.index.search.Tuning;
import perek.index.search.Weight;

class ExplainTest {

  @TempDir Path folder;
  private PassageIndex index;

  @BeforeEach
  void fill() {
    WordsEmbedder embedder = new WordsEmbedder("words/1");
    index = PassageIndex.open(folder, embedder);
    try (IndexWriting writing = index.writer()) {
      writing.put(Samples.reading("ivoa", "SSA/SSA.html", "1", Samples.BAND));
      writing.put(Samples.reading("ivoa", "TAP/TAP.html", "1", Samples.SCHEMA));
      for (int i = 0; i < 30; i++) writing.put(Samples.numbered(i));
      writing.commit();
      writing.embedPending(embedder, Progress.NONE);
    }
  }

  @AfterEach
  void close() {
    index.close();
  }

  private Explained first(String question, String tuning) {
    return index.explain(new Search(question, 5, Tuning.of(tuning))).getFirst();
  }

  @Test
  void theSamePassagesComeWithAndWithoutReasons() {
    Search search = new Search("the wavelength of a spectrum, part1", 20);
    assertThat(index.explain(search)).extracting(Explained::hit).isEqualTo(index.search(search));
  }

  @Test
  void partsAddUpToTheScore() {
    for (Explained found : index.explain(new Search("vacuum wavelength in BAND", 20))) {
      double share = Weight.TEXT_WEIGHT.usual();
      double both =
          share * Objects.requireNonNull(found.why().textPart())
              + (1 - share) * Objects.requireNonNull(found.why().vectorPart());
      assertThat(found.why().fused()).isCloseTo(both, within(1e-9));
    }
  }

  @Test
  void termsAreNamedWithTheirFieldAndAddUpToTheTextScore() {
    var why = first("what does em.wl;meta.main BAND mean", "text").why();
    assertThat(why.textRank()).isEqualTo(1);
    assertThat(why.matches())
        .extracting(Match::field, Match::term)
        .contains(
            tuple("ident", "em.wl;meta.main"), tuple("exact", "BAND"), tuple("title", "band"));
    assertThat(why.textScore())
        .isCloseTo(
            why.of("body") + why.of("title") + why.of("ident") + why.of("exact"), within(1e-9));
    assertThat(why.vectorRank()).isNull();
    assertThat(why.cosine()).isNull();
  }

  @Test
  void aBoostOfNothingLeavesTheFieldOut() {
    assertThat(first("wavelength BAND", "text,titleBoost=0").why().of("title")).isZero();
    assertThat(first("wavelength BAND", "text,titleBoost=2").why().of("title"))
        .isCloseTo(5 * first("wavelength BAND", "text").why().of("title"), within(1e-4));
  }

  @Test
  void eachSideCanBeSearchedAlone() {
    Explained near = first(Samples.BAND.embedded(), "vectors");
    assertThat(near.hit().passage()).isEqualTo(Samples.BAND);
    assertThat(near.why().vectorRank()).isEqualTo(1);
    assertThat(near.why().textRank()).isNull();
    assertThat(near.why().textPart()).isNull();
    assertThat(near.hit().score()).isCloseTo(1, within(1e-6));
    List<Hit> unknown = index.search(new Search("zebra", 5, Tuning.of("text")));
    assertThat(unknown).isEmpty();
    assertThat(index.search(new Search("zebra", 5, Tuning.of("vectors")))).hasSize(5);
  }
}
