package perek.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.index.reading.Spelling.Correction;
import perek.index.reading.Understood;
import perek.index.search.Tuning;
import perek.index.text.Expansion;

/// What the second stage, the glossary and the spelling do to a ranking.
class RankingTest {

  @TempDir Path folder;
  private PassageIndex index;

  @BeforeEach
  void fill() {
    WordsEmbedder embedder = new WordsEmbedder("words/1");
    index = PassageIndex.open(folder, embedder);
    try (IndexWriting writing = index.writer()) {
      writing.put(unit("SODA", List.of("3 Parameters", "3.1 Multiplicity"), "A parameter twice."));
      writing.put(unit("SIA", List.of("2 Query", "2.1 Parameters"), "A parameter given twice."));
      writing.put(unit("TAP", List.of("5 Examples"), "Send MAXREC to limit the rows."));
      writing.put(unit("DALI", List.of("3 Inputs", "3.4 MAXREC"), "Send MAXREC to limit rows."));
      for (int i = 0; i < 4; i++)
        writing.put(unit("UWS" + i, List.of("2 Jobs", "2.1 Wavelength " + i), "wavelength " + i));
      writing.commit();
      writing.embedPending(embedder, Progress.NONE);
    }
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static Reading unit(String id, List<String> sections, String... texts) {
    Document document = new Document(id, id, "1.0", null, "REC", null, null, List.of());
    List<Passage> passages =
        List.of(texts).stream()
            .map(text -> new Passage(document, id + ".html", sections, null, text))
            .toList();
    return new Reading("c", id + ".html", "1", passages);
  }

  private String first(Search search) {
    return index.search(search).getFirst().passage().document().id();
  }

  @Test
  void theDocumentThatTheGlossaryNamesComesFirst() {
    Search search = new Search("cutout with a parameter given twice", 5);
    assertThat(first(search)).isEqualTo("SODA");
    assertThat(first(new Search(search.text(), 5, Tuning.DEFAULT, Set.of("Cutout"))))
        .isEqualTo("SIA");
  }

  @Test
  void whatTheGlossaryAddsIsToldAndRevoked() {
    Search search = new Search("cutout of a cube", 5);
    assertThat(index.understand(search).expansions())
        .extracting(Expansion::said)
        .containsExactly("cutout");
    Search revoked = new Search(search.text(), 5, Tuning.DEFAULT, Set.of("cutout"));
    assertThat(index.understand(revoked).expansions()).isEmpty();
  }

  @Test
  void aSectionThatSaysItComesBeforeAnExample() {
    assertThat(first(new Search("limit rows by MAXREC", 5))).isEqualTo("DALI");
    assertThat(first(new Search("an example of MAXREC", 5))).isEqualTo("TAP");
  }

  @Test
  void aMisspeltWordIsReadAsTheOneThatSeveralPassagesHold() {
    Understood understood = index.understand(new Search("the wavelenght of a spectrum", 5));
    assertThat(understood.corrections())
        .containsExactly(new Correction("wavelenght", "wavelength"));
    assertThat(first(new Search("wavelenght", 5))).startsWith("UWS");
    Search kept = new Search("wavelenght", 5, Tuning.DEFAULT, Set.of("Wavelenght"));
    assertThat(index.understand(kept).corrections()).isEmpty();
  }

  @Test
  void namesAndWordsThatStandSomewhereAreNotMended() {
    assertThat(index.understand(new Search("WAVELENGHT em_wavelenght twice", 5)).corrections())
        .isEmpty();
  }

  @Test
  void moreOfOneSectionComesAfterOthers() {
    try (IndexWriting writing = index.writer()) {
      List<String> place = List.of("1 Zoo", "1.1 Cage");
      writing.put(unit("ZOO", place, "zebra stripes", "zebra stripes again", "zebra stripes more"));
      writing.put(unit("FARM", List.of("1 Farm", "1.1 Field"), "zebra on a field"));
      writing.commit();
    }
    assertThat(index.search(new Search("zebra stripes", 3, Tuning.of("text,repeat=2"))))
        .extracting(hit -> hit.passage().document().id())
        .containsExactly("ZOO", "FARM", "ZOO");
  }
}
