package perek.shell.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderTest {

  @Test
  void anAnswerHasItsFieldsInOrderAndNullsForWhatIsMissing() {
    assertThat(Json.line(AnswerJson.of(Samples.answered())))
        .isEqualTo(
            """
            {"id":"a1","question":"What unit has BAND?","answer":"BAND is given in metres. [1]",\
            "abstained":false,"reason":null,"model":"built-in (no language model)",\
            "citations":[{"id":"1","kind":"passage","document":"SSA","path":"SSA/SSA.html",\
            "version":"1.1","status":"REC","section":"4 QueryData › 4.1.1.3 BAND",\
            "url":"https://x.org/SSA#band","quote":"BAND is given in metres."}],\
            "steps":[{"kind":"search","tool":"search","arguments":{"query":"BAND unit","k":12},\
            "request":null,"rows":2,"status":null,"ok":true,"message":null,"millis":7}],\
            "remarks":[],"consulted":[],"struck":[],"millis":12}\
            """);
  }

  @Test
  void anAbstentionHasAReason() {
    AnswerJson json = AnswerJson.of(Samples.abstained());
    assertThat(json.abstained()).isTrue();
    assertThat(json.reason()).isEqualTo("nothing fits");
    assertThat(json.citations()).isEmpty();
  }

  @Test
  void aFailedBatchLineHasEveryField() {
    assertThat(Json.line(AnswerJson.failed("q1", "", "the question is empty")))
        .isEqualTo(
            """
            {"id":"q1","question":"","answer":null,"abstained":true,\
            "reason":"the question is empty","model":null,"citations":[],"steps":[],\
            "remarks":[],"consulted":[],"struck":[],"millis":0}\
            """);
  }

  @Test
  void hitsHaveTheirFieldsInOrderAndNullsForWhatIsMissing() {
    assertThat(Json.line(HitJson.of(List.of(Samples.hit(Samples.BARE)))))
        .isEqualTo(
            """
            [{"rank":1,"score":0.5,"document":"note.md","path":"note.md","version":null,\
            "status":null,"section":null,"url":null,"text":"A passage without anything."}]\
            """);
  }

  @Test
  void anAnswerOnPaperHasMarksSourcesAndSaysThatNoModelWroteIt() {
    assertThat(AnswerText.of(Samples.answered(), Style.PLAIN, 80))
        .contains("BAND is given in metres. [1]")
        .contains("[1] SSA 1.1 (REC) › 4 QueryData › 4.1.1.3 BAND  https://x.org/SSA#band")
        .contains("without a language model")
        .doesNotContain("\u001b");
  }

  @Test
  void anAbstentionOnPaperSaysWhyAndWhatToDo() {
    assertThat(AnswerText.of(Samples.abstained(), Style.PLAIN, 80))
        .contains("nothing fits")
        .contains("Ask otherwise.");
  }

  @Test
  void namesStayOnOneLineAndMarksOfDirectionAreShown() {
    assertThat(Wrap.line("a\nb\u202Egpj.exe\u2066")).isEqualTo("a\uFFFDb\uFFFDgpj.exe\uFFFD");
  }

  @Test
  void controlCharactersOfDocumentsDoNotReachTheTerminal() {
    assertThat(Wrap.safe("a\u001b[2Jb\u0007\r\n\tc")).isEqualTo("a\uFFFD[2Jb\uFFFD\uFFFD\n\tc");
  }

  @ParameterizedTest
  @CsvSource({
    "one two three,7,one two|three",
    "https://example.org/long x,5,https://example.org/long|x",
    "'a\n\nb',9,a||b",
    "光学 光学,5,光学|光学",
    "'',9,''"
  })
  void linesBreakAtBlanks(String text, int width, String lines) {
    assertThat(String.join("|", Wrap.lines(text, width))).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "10; 20; 100; 2; : 20 of 100, 5.0/s, 16 s left",
        "1000; 1000; 0; 2; : 1000, 500/s",
        "5; 5; 10000; 1; : 5 of 10000, 5.0/s, 33 min left",
        "0; 0; 10; 9; : 0 of 10"
      })
  void progressTellsRateAndWhatIsLeft(
      long worked, long done, long total, long seconds, String state) {
    assertThat(ProgressLine.state(worked, done, total, Duration.ofSeconds(seconds)))
        .isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"120,100", "70,70", "5,80", "'',80", "20,40", "x,80", "0,80"})
  void textIsAsWideAsTheTerminalWithinLimits(String columns, int width) {
    assertThat(Console.width(columns)).isEqualTo(width);
  }

  @Test
  void columnsLineUp() {
    assertThat(Columns.of(List.of(List.of("A", "B"), List.of("光", "x")), Style.PLAIN))
        .isEqualTo("A   B\n光  x\n");
  }
}
