package perek.tools.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.links.LinksQuery;
import perek.tools.protocol.Explain;
import perek.tools.protocol.Explanation;
import perek.tools.registry.RegistryQuery;
import perek.tools.scs.ScsQuery;
import perek.tools.siap.Siap2Query;
import perek.tools.siap.SiapQuery;
import perek.tools.ssap.SsapQuery;
import perek.tools.tap.TapQuery;

/// The same searches by Perek and by pyvo, and the lines that `--explain` prints, run as printed.
/// PEREK_TESTBED names the test bed's address.
class PyvoIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ADDRESS =
      Optional.ofNullable(System.getenv("PEREK_TESTBED")).orElse("");

  private final Toolbox tools = Toolbox.on(new Transport(Settings.of("", false)));

  @TempDir Path folder;

  @BeforeAll
  static void isUp() {
    assumeTrue(
        !ADDRESS.isBlank(),
        "SKIPPED: PEREK_TESTBED does not name the test bed's address, such as"
            + " http://127.0.0.1:8080");
  }

  /// What a program said, and whether it ended well.
  private record Said(int code, String out, String err) {}

  private Said run(List<String> line, String input) throws IOException, InterruptedException {
    Path in = Files.writeString(folder.resolve("in"), input);
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    int code =
        new ProcessBuilder(line)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start()
            .waitFor();
    return new Said(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  private void assumeThere(String program, String... test) throws InterruptedException {
    boolean there;
    try {
      there = run(List.of(test), "").code() == 0;
    } catch (IOException e) {
      there = false;
    }
    assumeTrue(
        there, "SKIPPED: " + program + " is not installed (Debian: apt install " + program + ")");
  }

  private static URI at(String path) {
    return URI.create(ADDRESS + path);
  }

  private Outcome<?> made(String kind, URI url, Params p) {
    Run run = Run.of(folder, Duration.ofSeconds(60));
    return switch (kind) {
      case "ssap" -> tools.ssap().call(new SsapQuery(url, p), run);
      case "scs" -> tools.scs().call(new ScsQuery(url, p), run);
      case "siap" -> tools.siap().call(new SiapQuery(url, p), run);
      case "siap2" -> tools.siap2().call(new Siap2Query(url, p), run);
      case "links" -> tools.links().call(new LinksQuery(url, p), run);
      case "tap" -> tools.tap().call(query(url, p), run);
      case "tap-async" -> tools.tap().call(query(url, p).asJob(), run);
      case "registry" -> tools.registry().call(new RegistryQuery(List.of(url), p), run);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static TapQuery query(URI url, Params p) {
    return TapQuery.of(url, p.value("QUERY").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ssap      | /spec/q/ssa/ssap.xml                    | TARGETNAME=psi Per
          ssap      | /spec/q/ssa/ssap.xml                    | POS=54.1224,48.1926&SIZE=0.5&BAND=6.5e-7/6.6e-7
          ssap      | /spec/q/ssa/ssap.xml                    | TIME=2008-01-01/2010-12-31
          scs       | /cat/q/cone/scs.xml                     | RA=56.75&DEC=24.12&SR=0.5
          siap      | /img/q/i/siap.xml                       | POS=54.1224,48.1926&SIZE=5
          siap2     | /__system__/siap2/sitewide/siap2.xml    | POS=CIRCLE 54.1224 48.1926 5
          tap       | /tap                                    | QUERY=SELECT TOP 500 * FROM cat.gaia ORDER BY source_id
          tap       | /tap                                    | QUERY=SELECT * FROM ivoa.obscore WHERE target_name='psi Per' ORDER BY obs_publisher_did
          tap-async | /tap                                    | QUERY=SELECT TOP 200 specobjid, z, class FROM cat.specobj WHERE z > 0.1 ORDER BY specobjid
          links     | /spec/q/sdl/dlmeta                      | ID=ivo://testbed.vo/~?spec/data/ccd700_4her_023.fits
          registry  | /tap                                    | servicetype=ssa
          registry  | /tap                                    | servicetype=scs
          """)
  void rowsAreThoseOfPyvo(String kind, String path, String said) throws Exception {
    assumeThere("python3-pyvo", "/usr/bin/python3", "-c", "import pyvo");
    Params params = Params.NONE;
    for (String pair : said.split("&", -1))
      params =
          params.with(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    Outcome<?> outcome = made(kind, at(path), params);
    assertThat(outcome.status()).as(outcome.report().message()).isEqualTo(Status.OK);
    ObjectNode document = JSON.createObjectNode().put("registry", ADDRESS + "/tap");
    ObjectNode one = document.putArray("cases").addObject();
    one.put("id", said).put("kind", kind).put("url", at(path).toString());
    ArrayNode pairs = one.putArray("params");
    params.entries().forEach(p -> pairs.addArray().add(p.name()).add(p.value()));
    one.set("rows", JSON.valueToTree(rows(kind, outcome)));
    Path script =
        Path.of(Objects.requireNonNull(getClass().getResource("through_pyvo.py")).toURI());
    Said theirs =
        run(List.of("/usr/bin/python3", script.toString()), JSON.writeValueAsString(document));
    assertThat(theirs.code()).as(theirs.err()).isZero();
    JsonNode answer = JSON.readTree(theirs.out());
    System.out.println("pyvo " + kind + ": " + answer);
    assertThat(answer.path("theirs").asInt()).isPositive();
    assertThat(answer.path("difference").asText()).isEmpty();
  }

  private static List<?> rows(String kind, Outcome<?> outcome) {
    if (outcome.product().orElseThrow() instanceof perek.tools.registry.ServiceList list
        && kind.equals("registry"))
      return list.services().stream().map(s -> List.of(s.ivoid())).toList();
    Table table = outcome.product().orElseThrow().table().orElseThrow();
    return table.head().stream().map(row -> row.stream().map(PyvoIT::cell).toList()).toList();
  }

  private static @Nullable Object cell(@Nullable Object cell) {
    boolean none =
        (cell instanceof Double d && d.isNaN()) || (cell instanceof Float f && f.isNaN());
    return none ? null : cell;
  }

  private static final String FIVE = "SELECT TOP 5 source_id, ra FROM cat.gaia ORDER BY source_id";

  private static Explanation cone() {
    URI service = at("/cat/q/cone/scs.xml");
    Params params = Params.of("RA", "56.75").with("DEC", "24.12").with("SR", "0.05");
    return Explain.of("scs", service, Sent.get(service, params));
  }

  private static Explanation tap() {
    Params params = Params.of("REQUEST", "doQuery").with("LANG", "ADQL").with("QUERY", FIVE);
    return Explain.of("tap", at("/tap"), Sent.post(at("/tap/sync"), params));
  }

  @Test
  void stiltsLinesRunAsPrinted() throws Exception {
    assumeThere("stilts", "stilts", "-version");
    Said asked = run(List.of("bash", "-c", tap().stilts()), "");
    assertThat(asked.code()).as(asked.err()).isZero();
    assertThat(asked.out().lines().filter(l -> !l.startsWith("#"))).hasSize(5);
    Said found = run(List.of("bash", "-c", cone().stilts()), "");
    assertThat(found.code()).as(found.err()).isZero();
    assertThat(found.out().lines().filter(l -> !l.startsWith("#"))).isNotEmpty();
  }

  @Test
  void curlLinesRunAsPrinted() throws Exception {
    assumeThere("curl", "curl", "--version");
    for (Explanation e : List.of(tap(), cone())) {
      Said said = run(List.of("bash", "-c", e.curl()), "");
      assertThat(said.code()).as(said.err()).isZero();
      assertThat(said.out()).contains("<VOTABLE").contains("\"OK\"");
    }
  }

  @Test
  void pyvoCodeRunsAsPrinted() throws Exception {
    assumeThere("python3-pyvo", "/usr/bin/python3", "-c", "import pyvo");
    for (Explanation e : List.of(tap(), cone())) {
      Said said = run(List.of("/usr/bin/python3", "-c", e.pyvo()), "");
      assertThat(said.code()).as(said.err()).isZero();
      assertThat(said.out()).contains("source_id");
    }
  }
}
