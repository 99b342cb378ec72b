package perek.assistant.eval.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {

  @TempDir private Path folder;

  @Test
  void thereAreEnoughAndOfEachKind() {
    List<Trial> all = Trial.own();
    assertThat(all).hasSizeGreaterThanOrEqualTo(300).extracting(Trial::id).doesNotHaveDuplicates();
    assertThat(all.stream().map(Trial::category).collect(Collectors.toSet()))
        .contains(
            "ssap",
            "scs",
            "siap",
            "siap2",
            "tap",
            "registry",
            "resolve",
            "links",
            "soda",
            "table",
            "samp",
            "spectrum",
            "rv",
            "classify",
            "redshift",
            "adql",
            "documents",
            "answers",
            "abstention",
            "missing parameter",
            "parallel",
            "multi-turn");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"a\",\"category\":\"c\",\"turns\":[\"q\"]} | has none of",
        "{\"id\":\"a\",\"category\":\"c\",\"reply\":\"none\"} | has no \"turns\"",
        "{\"id\":\"a\",\"category\":\"c\",\"turns\":[\"q\"],\"reply\":\"sings\"} | sings",
        "{\"id\":\"a\",\"category\":\"c\",\"turns\":[\"q\"],\"calls\":[]} | empty",
        "{\"id\":\"a\",\"category\":\"c\",\"turns\":[\"q\"],\"calls\":[{\"params\":{}}]} | has no \"tool\"",
        "{\"id\":\"a\",\"turns\":[\"q\"],\"reply\":\"none\"} | has no \"category\""
      })
  void aBadLineIsNamed(String line, String why) throws Exception {
    Path file = Files.writeString(folder.resolve("t.jsonl"), line);
    assertThatThrownBy(() -> Trial.read(file))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining("line 1")
        .hasMessageContaining(why);
  }

  @Test
  void whatIsRightIsRead() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("t.jsonl"),
            """
            {"id":"a","category":"c","turns":["x","y"],"calls":[{"tool":"ssap","params":{"MAXREC":3},"target":"Vega"}]}
            {"id":"b","category":"c","turns":["x"],"adql":null}
            {"id":"c","category":"c","turns":["x"],"documents":["ssap.md"],"says":["BAND"]}
            """);
    List<Trial> read = Trial.read(file);
    assertThat(read.get(0).asked()).isEqualTo("y");
    assertThat(((Right.Calls) read.get(0).right()).calls().getFirst().params())
        .containsEntry("MAXREC", "3");
    assertThat(((Right.Query) read.get(1).right()).adql()).isEmpty();
    assertThat(((Right.Cited) read.get(2).right()).says()).containsExactly("BAND");
  }
}
