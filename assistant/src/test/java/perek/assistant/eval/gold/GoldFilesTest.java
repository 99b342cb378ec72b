package perek.assistant.eval.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoldFilesTest {

  private static final Path GOLD = Path.of("..", "..", "shared", "gold");

  @TempDir Path folder;

  private Path write(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text.replace('\'', '"'));
  }

  @Test
  void aCaseNamesDocumentsAndSections() throws Exception {
    Path file =
        write(
            "cases.jsonl",
            """
            {'id':'a','question':'What?','docs':['ADQL'],'section_refs':[{'doc':'ADQL','num':'4','title':'X'},{'doc':'TAP','num':'','title':'Y'}],'answerable':true,'split':'dev'}

            {'id':2,'question':'Who?','docs':[],'answerable':false}
            """);
    assertThat(Case.read(file))
        .containsExactly(
            new Case(
                "a",
                "What?",
                true,
                List.of("ADQL", "TAP"),
                List.of(new Target("ADQL", "4", "X"), new Target("TAP", "", "Y"))),
            new Case("2", "Who?", false, List.of(), List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'question':'x','docs':['A']}; has no \"id\"",
        "{'id':'b','docs':['A']}; has no \"question\"",
        "{'id':'b','question':' ','docs':['A']}; has no \"question\"",
        "{'id':'b','question':'x\\u0000','docs':['A']}; cannot be asked",
        "{'id':'a','question':'x','docs':['A']}; repeats id a",
        "{'id':'b','question':'x'}; names neither",
        "{'id':'b','question':'x','section_refs':[{'num':'1'}]}; a section without \"doc\"",
        "{'id':'b'; is not JSON",
        "[1]; is no JSON object"
      })
  void aBadLineIsNamedWithFileAndNumber(String line, String reason) throws Exception {
    Path file = write("bad.jsonl", "{'id':'a','question':'x','docs':['A']}\n" + line + "\n");
    assertThatThrownBy(() -> Case.read(file))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining("bad.jsonl, line 2: it ")
        .hasMessageContaining(reason);
  }

  @Test
  void allBadLinesAreNamedUpToTen() throws Exception {
    Path file = write("bad.jsonl", "x\n".repeat(12));
    assertThatThrownBy(() -> Case.read(file))
        .hasMessageContaining("line 1:")
        .hasMessageContaining("line 10:")
        .hasMessageContaining("2 more bad lines");
  }

  @Test
  void whatIsNoTextOrEmptyOrMissingIsNamed() throws Exception {
    Path binary = Files.write(folder.resolve("b"), new byte[] {(byte) 0xff, '\n'});
    assertThatThrownBy(() -> Case.read(binary)).hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> Case.read(write("e", "\n"))).hasMessageContaining("no question");
    assertThatThrownBy(() -> Case.read(folder.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aCollectionGivesJudgedQueriesAndTextsWithWords() throws Exception {
    write(
        "corpus.jsonl", "{'_id':'d1','title':'T','text':'x'}\n{'_id':'d2','title':'','text':''}\n");
    write("queries.jsonl", "{'_id':'q1','text':'x?'}\n{'_id':'q2','text':'y?'}\n");
    write("qrels/test.tsv", "query-id\tcorpus-id\tscore\nq1\td1\t2\nq1\td2\t0\n");
    Beir beir = Beir.open(folder, "test");
    assertThat(beir.queries()).isEqualTo(Map.of("q1", "x?"));
    assertThat(beir.relevant()).isEqualTo(Map.of("q1", Map.of("d1", 2)));
    List<Beir.Item> items = new ArrayList<>();
    beir.items(items::add);
    assertThat(items).containsExactly(new Beir.Item("d1", "T", "x"));
    String key = beir.key();
    Files.writeString(folder.resolve("corpus.jsonl"), "{\"_id\":\"d1\"}", StandardCharsets.UTF_8);
    assertThat(beir.key()).hasSize(16).isNotEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"q1 d1 1; has 1 cells", "q1,d1,x; has relevance 'x'"})
  void aBadJudgementIsNamed(String line, String reason) throws Exception {
    write("queries.jsonl", "{'_id':'q1','text':'x?'}\n");
    write("qrels/test.tsv", line.replace(',', '\t'));
    assertThatThrownBy(() -> Beir.open(folder, "test"))
        .hasMessageContaining("test.tsv, line 1: it " + reason);
  }

  @Test
  void theDevelopmentQuestionsAreRead() throws Exception {
    Path file = GOLD.resolve("retrieval_dev.jsonl");
    assumeThat(file).as("SKIPPED: no gold questions beside the checkout").exists();
    List<Case> cases = Case.read(file);
    assertThat(cases).hasSize(40);
    assertThat(cases.stream().filter(Case::answerable)).hasSize(35);
    assertThat(cases.stream().filter(Case::answerable))
        .allSatisfy(c -> assertThat(c.targets()).isNotEmpty());
  }
}
