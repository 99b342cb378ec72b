package perek.corpora.read.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import perek.corpora.Problem;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.UnreadableException;

class RecordsTest {

  private static final Path ABSTRACTS =
      Path.of("../../shared/corpora/abstracts/astroph_daily.jsonl");

  private static List<Contents> read(Format format, String text) throws UnreadableException {
    return format.read(text.getBytes(StandardCharsets.UTF_8), "file");
  }

  @Test
  void eachLineIsADocument() throws UnreadableException {
    String lines =
        """
        {"id": "arXiv:2305.00019", "title": "On  jets", "authors": ["A. Bee"], "abstract": "Jets\\nare fast.", "listed": "2023-05-02"}
        {"bibcode": "2017ApJ...834..102C", "title": ["A title"], "author": ["Cee, D."], "year": "2017", "abstract": "Text.", "doi": ["10.1/x"], "keyword": ["stars"]}
        """;
    List<Contents> records = read(new AbstractsFormat(), lines);
    assertThat(records)
        .extracting(Contents::record)
        .containsExactly("arXiv:2305.00019", "2017ApJ...834..102C");
    assertThat(records.getFirst().blocks())
        .containsExactly(
            new Block.Heading(1, "", "On jets", null), new Block.Prose("Jets are fast."));
    assertThat(records.getFirst().front().url()).isEqualTo("https://arxiv.org/abs/2305.00019");
    assertThat(records.getFirst().front().date()).isEqualTo("2023-05-02");
    assertThat(records.getLast().front().url()).isEqualTo("https://doi.org/10.1/x");
    assertThat(records.getLast().blocks()).contains(new Block.Prose("Keywords: stars"));
  }

  @Test
  void aBadLineIsNamedAndTheRestGoesOn() throws UnreadableException {
    String lines =
        """
        {"id": "a", "title": "One", "abstract": "x"}
        {"id": "b", "title":
        {"title": "no id"}
        {"id": "a", "title": "again"}
        {"id": "c", "title": "Two", "abstract": "y"}
        """;
    List<Contents> records = read(new AbstractsFormat(), lines);
    assertThat(records).extracting(Contents::record).containsExactly("a", "c");
    assertThat(records.getFirst().problems())
        .extracting(Problem::reason)
        .satisfiesExactly(
            bad -> assertThat(bad).startsWith("line 2 "),
            bad -> assertThat(bad).startsWith("line 3 has no id"),
            bad -> assertThat(bad).startsWith("1 lines repeat an id"));
  }

  @Test
  void aFileWithoutAnyAbstractIsUnreadable() {
    assertThatThrownBy(() -> read(new AbstractsFormat(), "no json\n"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> read(new BibtexFormat(), "no bibtex\n"))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void allRealAbstractsAreRead() throws IOException, UnreadableException {
    assumeThat(ABSTRACTS).as("needs the real abstracts in %s", ABSTRACTS).exists();
    List<Contents> records = new AbstractsFormat().read(Files.readAllBytes(ABSTRACTS), "a.jsonl");
    assertThat(records).hasSize(10_589);
    assertThat(records.getFirst().problems()).isEmpty();
    assertThat(records)
        .allSatisfy(
            record -> assertThat(record.front().url()).startsWith("https://arxiv.org/abs/"));
  }

  @Test
  void bibtexEntriesAreDocuments() throws UnreadableException {
    String bibtex =
        """
        @string{mn = "MNRAS"}
        @ARTICLE{2017ApJ...834..102C,
          author = {{M{\\"u}ller}, A. and {Cunha}, B.},
          title = "{Stars \\& {RV}s at 50\\% light}",
          journal = {\\apj}, year = 2017, month = mar, doi = {10.3847/x}, abstract = {We measure $v$.},
          adsurl = {https://ui.adsabs.harvard.edu/abs/2017ApJ...834..102C}
        }
        @book{broken, title = {no end
        @misc{soft, title={A code}, author={Dee, E.}, year={2020}, journal = mn, eprint={2001.00001}, archivePrefix={arXiv}}
        """;
    List<Contents> records = read(new BibtexFormat(), bibtex);
    Contents paper = records.getFirst();
    assertThat(paper.front().id()).isEqualTo("2017ApJ...834..102C");
    assertThat(paper.front().title()).isEqualTo("Stars & RVs at 50% light");
    assertThat(paper.front().authors()).containsExactly("Müller, A.", "Cunha, B.");
    assertThat(paper.front().date()).isEqualTo("2017-03");
    assertThat(paper.front().url()).isEqualTo("https://doi.org/10.3847/x");
    assertThat(paper.blocks())
        .contains(new Block.Prose("We measure $v$."), new Block.Prose("Published in: apj"));
    assertThat(paper.problems())
        .singleElement()
        .extracting(Problem::reason)
        .asString()
        .contains("broken");
    assertThat(records.getLast().front().id()).isEqualTo("soft");
    assertThat(records.getLast().front().url()).isEqualTo("https://arxiv.org/abs/2001.00001");
    assertThat(records.getLast().blocks()).contains(new Block.Prose("A code, by Dee, E. (2020)"));
  }
}
