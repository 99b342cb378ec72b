package perek.shell.vo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.shell.line.UsageException;

/// The commands against a service on loopback that answers with a small VOTable.
class VoCommandsTest extends VoStage {

  VoCommandsTest() throws IOException {}

  @ParameterizedTest
  @CsvSource({"OK,0", "OVERFLOW,0", "ERROR,1"})
  void theExitCodeTellsSuccess(String status, int code) throws Exception {
    assertThat(run("ssa", "--service", url("/" + status), "--targetname", "Vega")).isEqualTo(code);
    assertThat(out + err.toString()).contains("words of the service");
  }

  @Test
  void jsonHasTheFieldsThatAreDocumented() throws Exception {
    JsonNode answer =
        json(
            "ssap", "--service", url("/OK"), "--targetname", "psi Per", "--param", "WILDTARGET=x*");
    assertThat(answer.path("request").path("url").asText())
        .isEqualTo(url("/OK") + "?REQUEST=queryData&TARGETNAME=psi%20Per&WILDTARGET=x*");
    assertThat(answer.path("request").path("params").path("TARGETNAME").asText())
        .isEqualTo("psi Per");
    assertThat(answer.path("status").asText()).isEqualTo("OK");
    assertThat(answer.path("message").asText()).isEqualTo("words of the service");
    assertThat(answer.path("rows").asInt()).isEqualTo(2);
    assertThat(answer.path("columns")).hasSize(3);
    assertThat(answer.path("columns").path(1).toString())
        .isEqualTo("{\"name\":\"snr\",\"unit\":null,\"ucd\":\"stat.snr\",\"utype\":null}");
    assertThat(Files.readString(Path.of(answer.path("file").asText()))).contains("QUERY_STATUS");
    assertThat(answer.has("explain")).isFalse();
  }

  @Test
  void rowsAreNullWhereNoTableWasRead() throws Exception {
    JsonNode answer =
        json("scs", "--service", url("/nosuch"), "--ra", "1", "--dec", "-2.5", "--sr", "0.1");
    assertThat(answer.path("rows").isNull()).isTrue();
    assertThat(answer.path("file").isNull()).isTrue();
    assertThat(answer.path("status").asText()).isEqualTo("ERROR");
    assertThat(answer.path("message").asText()).contains("404");
  }

  @Test
  void theTerminalShowsRowsWithUnitsAndWhereTheRestIs() throws Exception {
    run("ssa", "--service", url("/OK"), "--BAND", "6.5e-7/6.6e-7", "--show", "1");
    assertThat(out.toString())
        .contains("title", "one", "m", "2 rows, 1 more not shown", "File: " + folder)
        .doesNotContain("two");
  }

  @Test
  void theProtocolIsShownOnDemand() throws Exception {
    run("ssa", "--service", url("/OK"), "--pos", "54.1,48.2", "--size", "0.2", "--explain");
    assertThat(out.toString())
        .contains("Protocol: SSA 1.1", "(4.1.1.2)", "diameter", "curl -sSL '" + url("/OK?REQUEST="))
        .contains("query[\"SIZE\"] = \"0.2\"", "stilts tpipe");
    JsonNode explained = json("tap", "--service", url("/OK"), "--query", "SELECT 1", "--explain");
    assertThat(explained.path("explain").path("pyvo").asText()).contains("run_sync(\"SELECT 1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssa --targetname x",
        "ssa --service file:///etc/passwd",
        "ssa --service http://h/s --pos here",
        "scs --service http://h/s --ra 1 --dec 2",
        "scs --service http://h/s --ra 1 --dec 99 --sr 1",
        "siap --service http://h/s --pos 1,2",
        "siap2 --service http://h/s --pos 1,2",
        "soda --service http://h/s --band 1e-7/2e-7 --id x",
        "links --service http://h/s",
        "tap --service http://h/tap",
        "tap --service http://h/tap --query x --maxrec -1",
        "tap --service http://h/tap --query x --upload mine",
        "registry",
        "registry --waveband blue",
        "resolve",
        "table nosuch.vot",
        "table",
        "ssa --service http://h/s --timeout 0",
        "ssa --service http://h/s --nosuch 1",
        "ssa --service http://h/s --param x",
        "ssa --service http://h/s --service http://h/t --pos here",
        "tap --service http://h/s --service http://h/t --query x",
        "ssa --everywhere --pos here",
        "ssa --everywhere --waveband blue --targetname Vega",
        "services add file:///etc/passwd",
        "download nosuch.vot dir",
        "download nosuch.vot",
        "table pom.xml --download dir --rows 5-3",
        "table pom.xml --download dir --rows first",
        "services add http://h/s --name two,words"
      })
  void wrongUsageIsToldBeforeAnythingIsSent(String line) {
    assertThatThrownBy(() -> run(line.split(" ", -1)))
        .satisfies(thrown ->
            assertThat(
                    thrown instanceof UsageException || thrown.getCause() instanceof UsageException)
                .isTrue());
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ssa,ssap", "datalink,links"})
  void aliasesTakeTheSameOptions(String alias, String name) {
    assertThat(options(alias)).isEqualTo(options(name));
  }

  private List<String> options(String command) {
    return dispatcher.synopses().stream()
        .filter(s -> s.name().equals(command))
        .flatMap(s -> s.options().stream())
        .map(o -> o.name())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"'1,2',,SIZE=0.1", "CIRCLE 1 2 0.1,,CIRCLE", ",target,TARGET=0.1"})
  void siaSpeaksTheVersionThatIsWritten(String pos, String extra, String sent) throws Exception {
    List<String> line = new ArrayList<>(List.of("sia", "--service", url("/OK")));
    if (pos != null) line.addAll(List.of("--pos", pos));
    line.addAll(
        List.of(
            "--" + (extra == null ? sent.equals("CIRCLE") ? "maxrec" : "size" : extra),
            sent.equals("CIRCLE") ? "3" : "0.1"));
    assertThat(run(line.toArray(String[]::new))).isZero();
    assertThat(asked.getFirst()).contains(sent);
  }

  @Test
  void whatWasFetchedLastCanBeAskedAbout() throws Exception {
    run("ssa", "--service", url("/OK"), "--targetname", "Vega");
    Path best = folder.resolve("best.csv");
    run("table", "--sort", "snr", "--desc", "--limit", "1", "--out", best.toString());
    assertThat(out.toString()).contains("two").doesNotContain("one");
    assertThat(Files.readString(best)).contains("two,99");
  }

  @Test
  void coordinatesAreReadWithoutANetwork() throws Exception {
    JsonNode answer = json("resolve", "03", "36", "29.4", "+48", "11", "33");
    assertThat(answer.path("status").asText()).isEqualTo("OK");
    assertThat(answer.path("rows").asInt()).isEqualTo(1);
    run("resolve", "psi", "Per");
    assertThat(out.toString()).contains("54.1224").contains("Perek's own small table");
    assertThat(run("resolve", "Mars")).isEqualTo(1);
    assertThat(err.toString()).contains("TARGETNAME");
  }
}
