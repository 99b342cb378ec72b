package perek.shell.vo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.shell.command.Dispatcher;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Home;
import perek.shell.home.Settings;
import perek.shell.line.Globals;
import perek.shell.line.UsageException;
import perek.shell.render.Console;
import perek.shell.render.Style;
import perek.shell.tables.TableCommands;
import perek.tools.Toolbox;
import perek.tools.http.Transport;

/// The commands against a service on loopback that answers with a small VOTable.
class VoCommandsTest {

  private static final String ANSWER =
      """
      <VOTABLE version="1.3" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE type="results">
      <INFO name="QUERY_STATUS" value="@@">words of the service</INFO>
      <TABLE><FIELD name="title" datatype="char" arraysize="*"/>
      <FIELD name="snr" unit="" ucd="stat.snr" datatype="double"/>
      <FIELD name="start" unit="m" datatype="double" utype="ssa:Char.SpectralAxis.Coverage.Bounds.Start"/>
      <DATA><TABLEDATA><TR><TD>one</TD><TD>12.5</TD><TD>6.5E-7</TD></TR>
      <TR><TD>two</TD><TD>99</TD><TD>6.6E-7</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
      """;

  @TempDir Path folder;

  private final List<String> asked = new ArrayList<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server;
  private Dispatcher dispatcher;

  VoCommandsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    for (String status : List.of("OK", "OVERFLOW", "ERROR"))
      server.createContext(
          "/" + status,
          exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] body = ANSWER.replace("@@", status).getBytes(StandardCharsets.UTF_8);
            try (exchange) {
              exchange.getRequestBody().readAllBytes();
              exchange.sendResponseHeaders(200, body.length);
              exchange.getResponseBody().write(body);
            }
          });
    server.start();
    dispatcher = new Dispatcher(List.of(), new PrintWriter(out));
  }

  @BeforeEach
  void wire() {
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err, true), Style.PLAIN, 80, false);
    Toolbox tools = Toolbox.on(new Transport(perek.tools.http.Settings.of("", true)));
    Settings settings = new Settings(Home.under(folder), Map.of());
    List<PerekCommand<?>> commands =
        new ArrayList<>(VoCommands.all(() -> tools, settings, new Stop(), console));
    commands.addAll(TableCommands.all(() -> tools, settings, new Stop(), console));
    dispatcher = new Dispatcher(commands, console.out());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private int run(String... words) throws Exception {
    out.getBuffer().setLength(0);
    return dispatcher.run(Globals.of(Arrays.asList(words))).code();
  }

  private JsonNode json(String... words) throws Exception {
    List<String> line = new ArrayList<>(List.of(words));
    line.add("--json");
    run(line.toArray(String[]::new));
    return new ObjectMapper().readTree(out.toString());
  }

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
  void severalServicesAreAskedAtOnceAndEachIsTold() throws Exception {
    JsonNode answer =
        json("ssap", "--service", url("/OK"), "--service", url("/nosuch"), "--targetname", "Vega");
    assertThat(answer.path("status").asText()).isEqualTo("OK");
    assertThat(answer.path("rows").asInt()).isEqualTo(2);
    assertThat(answer.path("columns").path(0).path("name").asText()).isEqualTo("service");
    assertThat(answer.path("services")).hasSize(2);
    JsonNode bad = answer.path("services").path(1);
    assertThat(bad.path("address").asText()).isEqualTo(url("/nosuch"));
    assertThat(bad.path("status").asText()).isEqualTo("ERROR");
    assertThat(bad.path("rows").isNull()).isTrue();
    assertThat(bad.path("message").asText()).contains("404");
    assertThat(bad.path("millis").isNumber()).isTrue();
    run("ssap", "--service", url("/OK"), "--service", url("/nosuch"), "--targetname", "Vega");
    assertThat(out.toString()).contains("SERVICE", "STATUS", "ERROR", "404");
    assertThat(run("ssap", "--service", url("/ERROR"), "--service", url("/nosuch"))).isEqualTo(1);
  }

  @Test
  void favouritesStandForAddresses() throws Exception {
    run("services", "add", url("/OK"), "--name", "good", "--tag", "spectra");
    run("services", "add", url("/OVERFLOW"), "--tag", "spectra", "--tag", "big");
    assertThat(run("ssap", "--service", "@good", "--targetname", "Vega")).isZero();
    assertThat(json("ssap", "--service", "@spectra").path("services")).hasSize(2);
    run("services", "tag", "good", "big");
    run("services", "list", "big");
    assertThat(out.toString()).contains(url("/OK"), url("/OVERFLOW"), "spectra big");
    assertThat(json("services", "remove", url("/OVERFLOW"))).hasSize(1);
    assertThat(json("services", "list").path(0).path("name").asText()).isEqualTo("good");
    assertThat(Files.exists(folder.resolve("state").resolve("services.json"))).isTrue();
    for (String line : List.of("ssap --service @nosuch", "services remove nosuch"))
      assertThatThrownBy(() -> run(line.split(" "))).hasStackTraceContaining("nosuch'");
    assertThatThrownBy(() -> run("services", "add", url("/x"), "--name", "good"))
        .hasStackTraceContaining("take another");
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
