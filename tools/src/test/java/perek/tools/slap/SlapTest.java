package perek.tools.slap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.dal.Rows;
import perek.tools.data.Table;
import perek.tools.everywhere.GlobalQuery;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.protocol.Explain;
import perek.tools.stub.Stub;

class SlapTest {

  private static final URI SERVICE = URI.create("http://h/slap");
  private final Toolbox tools = Toolbox.on(new Transport(Settings.of("", true)));

  @TempDir Path folder;

  private static Stub lines() throws IOException {
    return new Stub(q ->
        q.contains("rr.")
            ? Stub.error("no registry")
            : Stub.votable("title,wavelength", "H I|6.5646E-7"));
  }

  private Run run() {
    return Run.of(folder, Duration.ofSeconds(20));
  }

  @Test
  void sendsWhatTheStandardAsksFor() throws IOException {
    try (Stub stub = lines()) {
      Outcome<?> outcome =
          tools.call("slap", stub.at("/s?k=1"), Params.of("WAVELENGTH", "6.5E-7/6.6E-7"), run());
      assertThat(outcome.product().orElseThrow().rows()).hasValue(1);
      assertThat(stub.asked())
          .containsExactly("GET /s?k=1&REQUEST=queryData&WAVELENGTH=6.5E-7/6.6E-7");
    }
  }

  /// By utypes and in the unit that is told, whatever the columns are called.
  @Test
  void linesOfAnAnswerNameThoseOfASpectrum() throws IOException {
    String answer =
        "<VOTABLE version=\"1.3\"><RESOURCE type=\"results\"><INFO name=\"QUERY_STATUS\" value=\"OK\"/><TABLE>"
            + "<FIELD name=\"t\" utype=\"ssldm:Line.title\" datatype=\"char\" arraysize=\"*\"/>"
            + "<FIELD name=\"w\" utype=\"ssldm:Line.wavelength.value\" unit=\"nm\" datatype=\"double\"/>"
            + "<DATA><TABLEDATA><TR><TD>H I</TD><TD>656.461</TD></TR><TR><TD>odd</TD><TD/></TR>"
            + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>";
    try (Stub stub = new Stub(_ -> Stub.Reply.of(answer))) {
      Outcome<Rows> outcome =
          tools.slap().call(SlapQuery.between(stub.at("/s"), 6.5e-7, 6.6e-7), run());
      SlapLines lines = SlapLines.of(outcome.product().flatMap(Rows::table).orElseThrow());
      assertThat(lines.unread()).isOne();
      assertThat(lines.lines())
          .singleElement()
          .satisfies(l -> assertThat(l.name()).isEqualTo("H I"))
          .satisfies(l -> assertThat(l.vacuumA()).isCloseTo(6564.61, within(1e-6)));
    }
    try (Stub stub = new Stub(_ -> Stub.votable("name", "x"))) {
      Outcome<Rows> outcome =
          tools.slap().call(SlapQuery.between(stub.at("/s"), 6.5e-7, 6.6e-7), run());
      Table table = outcome.product().flatMap(Rows::table).orElseThrow();
      assertThatThrownBy(() -> SlapLines.of(table))
          .hasMessageContaining("no column of wavelengths");
    }
  }

  @Test
  void manyServicesAreAskedAtOnce() throws IOException {
    try (Stub stub = lines();
        Stub other = new Stub(_ -> Stub.error("broken"))) {
      Params params = SlapQuery.between(SERVICE, 6.5e-7, 6.6e-7).params();
      GlobalQuery query =
          new GlobalQuery(
              "slap", params, List.of(stub.at("/s"), other.at("/s")), List.of(), Params.NONE);
      var gathered = tools.global().call(query, run()).product().orElseThrow();
      assertThat(gathered.rows()).hasValue(1);
      assertThat(gathered.services().get(1).message()).isEqualTo("broken");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"6.5E-7/6.6E-7", "6.5E-7/", "/6.6E-7", "6.5E-7", "1E-7/2E-7,3E-7/4E-7", "0/1e-6"})
  void takesRangesAsTheStandardWritesThem(String range) {
    assertThat(new SlapQuery(SERVICE, Params.of("WAVELENGTH", range)).advice()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "WAVELENGTH,'',WAVELENGTH is missing",
    "WAVELENGTH,/,WAVELENGTH is '/'",
    "WAVELENGTH,2e-7/1e-7,metres in vacuum",
    "WAVELENGTH,-1e-7/1e-7,metres",
    "WAVELENGTH,1e-7/2e-7/3e-7,metres",
    "INITIAL_LEVEL_ENERGY,2 eV,joules",
    "TEMPERATURE,hot,kelvins",
    "EINSTEIN_A,x/,1/s",
    "MAXREC,-1,0 or more"
  })
  void refusesWhatCannotBeMeant(String name, String value, String said) {
    Params params = Params.of("WAVELENGTH", "1e-7/2e-7").set(name, value);
    assertThatThrownBy(() -> new SlapQuery(SERVICE, params)).hasMessageContaining(said);
  }

  @Test
  void asksForMetadataWithoutAWavelength() {
    assertThat(new SlapQuery(SERVICE, Params.of("FORMAT", "METADATA")).params().has("REQUEST"))
        .isTrue();
  }

  @Test
  void wondersAtAngstrom() {
    assertThat(SlapQuery.between(SERVICE, 6500, 6600).advice().getFirst()).contains("6.563E-7");
  }

  @Test
  void isExplainedWithCodeThatAsksTheSame() {
    SlapQuery query = SlapQuery.between(SERVICE, 6.5e-7, 6.6e-7);
    var explained = Explain.of("slap", SERVICE, perek.tools.call.Sent.get(SERVICE, query.params()));
    assertThat(explained.pyvo())
        .contains("dal.SLAService(\"http://h/slap\")", "query[\"WAVELENGTH\"]");
    assertThat(explained.params().get(1).meaning()).contains("vacuum in metres");
  }
}
