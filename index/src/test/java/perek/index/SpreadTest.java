package perek.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.index.search.Tuning;

/// Questions over several documents get passages of each.
class SpreadTest {

  @TempDir Path folder;
  private PassageIndex index;

  @BeforeEach
  void fill() {
    WordsEmbedder embedder = new WordsEmbedder("words/1");
    index = PassageIndex.open(folder, embedder);
    try (IndexWriting writing = index.writer()) {
      for (int i = 0; i < 12; i++)
        writing.put(unit("SODA", i, "a service links a parameter to band " + i));
      writing.put(unit("DataLink", 0, "links of one thing to others"));
      writing.put(unit("ObsCore", 0, "nothing of the kind"));
      writing.put(unit("SSA", 0, "the band of a parameter"));
      writing.put(
          unit(
              "DALI",
              0,
              "a parameter, and more words about lists, tables, rows, columns, files, names, errors"));
      for (int i = 0; i < 110; i++) writing.put(unit("UWS", i, "band service links job " + i));
      writing.commit();
      writing.embedPending(embedder, Progress.NONE);
    }
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static Reading unit(String id, int number, String text) {
    Document document = new Document(id, id, "1.0", null, "REC", null, null, List.of());
    String path = id + number + ".html";
    List<String> sections = List.of(number + " Part", number + ".1 Piece");
    return new Reading("c", path, "1", List.of(new Passage(document, path, sections, null, text)));
  }

  private List<String> documents(String question, int k, String tuning) {
    return index.search(new Search(question, k, Tuning.of(tuning))).stream()
        .map(hit -> hit.passage().document().id())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "How does SODA relate to DataLink in its links?, SODA DataLink",
    "difference between SODA and SSA band, SODA SSA",
    "which SODA parameter corresponds to ObsCore's band, SODA ObsCore",
    "a SODA parameter against datalink links, SODA DataLink"
  })
  void eachDocumentThatIsNamedIsAmongTheFirstFive(String question, String wanted) {
    for (String tuning : List.of("hybrid", "text", "vectors"))
      assertThat(documents(question, 5, tuning)).as(tuning).contains(wanted.split(" "));
  }

  @Test
  void aThingOfTheGlossaryIsAmongTheFirstTen() {
    assertThat(documents("cutout of a service by a job and links to data", 10, "text"))
        .contains("SODA", "DataLink");
  }

  @Test
  void otherDocumentsComeUnderTheFirstTenOfAQuestionOverSeveralThings() {
    String question = "a parameter, its band and its links";
    assertThat(Set.copyOf(documents(question, 10, "text"))).contains("SSA", "DALI");
    assertThat(documents(question, 10, "text,spread=0")).doesNotContain("DALI");
    assertThat(documents(question, 5, "text")).isEqualTo(documents(question, 5, "text,spread=0"));
  }

  @Test
  void aQuestionOnOneThingKeepsItsOrder() {
    String question = "a service parameter";
    assertThat(documents(question, 20, "hybrid"))
        .isEqualTo(documents(question, 20, "hybrid,spread=0"));
  }

  @Test
  void whyAPassageWasBroughtForwardIsTold() {
    Search search = new Search("which SODA parameter corresponds to ObsCore's band", 5);
    assertThat(index.explain(search))
        .filteredOn(found -> found.hit().passage().document().id().equals("ObsCore"))
        .singleElement()
        .satisfies(
            found -> assertThat(found.why().reasons()).contains("the question asks for ObsCore"));
  }

  @Test
  void aFilterStillHolds() {
    assertThat(documents("links and parameter according to SODA, not DataLink", 10, "hybrid"))
        .containsOnly("SODA");
  }
}
