package perek.tools.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.protocol.Explain;
import perek.tools.protocol.Explanation;
import perek.tools.stub.Stub;

class ModelSearchTest {

  private static final String TESTBED =
      Optional.ofNullable(System.getenv("PEREK_TESTBED")).orElse("");

  private final Toolbox tools = Toolbox.on(new Transport(Settings.of("", true)));

  @TempDir Path folder;

  /// A TAP service with these tables of the model.
  private static Stub tap(String... tables) throws IOException {
    return new Stub(q ->
        q.contains("tap_schema.tables")
            ? Stub.votable("table_name", tables)
            : Stub.votable("title", "one", "two"));
  }

  private Outcome<?> ask(String model, URI service, Params params) {
    return tools.call(model, service, params, Run.of(folder, Duration.ofSeconds(30)));
  }

  @ParameterizedTest
  @CsvSource({
    "epntap,vvex.epn_core,TARGET_NAME,Venus,ivo://ivoa.net/std/epntap#table-2.%",
    "linetap,toss.line_tap,ELEMENT,Fe,ivo://ivoa.net/std/linetap#lines-1.%"
  })
  void theOnlyTableOfTheModelIsFoundAndAsked(
      String model, String table, String name, String value, String mark) throws IOException {
    try (Stub stub = tap(table)) {
      Outcome<?> outcome = ask(model, stub.at("/tap"), Params.of(name, value).with("MAXREC", "7"));
      assertThat(outcome.status()).isEqualTo(Status.OK);
      assertThat(outcome.product().orElseThrow().rows()).hasValue(2);
      assertThat(outcome.report().notes()).contains("The table is " + table + ".");
      assertThat(stub.asked()).hasSize(2);
      assertThat(stub.asked().getFirst()).contains("LOWER(utype) LIKE '" + mark + "'");
      assertThat(stub.asked().getLast()).contains("FROM " + table, "MAXREC=7");
      assertThat(outcome.report().sent().params().value(name)).contains(value);
      assertThat(outcome.report().sent().params().value("QUERY").orElseThrow())
          .startsWith("SELECT * FROM " + table);
    }
  }

  @Test
  void severalTablesAreNamedAndNoneIsGuessed() throws IOException {
    try (Stub stub = tap("a.epn_core", "b.epn_core")) {
      Outcome<?> outcome = ask("epntap", stub.at("/tap"), Params.of("TARGET_NAME", "Mars"));
      assertThat(outcome.status()).isEqualTo(Status.FAILED);
      assertThat(outcome.report().message())
          .contains("2 tables", "a.epn_core, b.epn_core", "TABLE");
    }
  }

  @Test
  void aServiceWithoutSuchTablesSaysSo() throws IOException {
    try (Stub stub = tap()) {
      Outcome<?> outcome = ask("linetap", stub.at("/tap"), Params.of("ELEMENT", "H"));
      assertThat(outcome.report().message()).contains("no table of linetap");
    }
  }

  @Test
  void theTableThatIsNamedIsAskedAtOnce() throws IOException {
    try (Stub stub = tap("a.epn_core")) {
      Params params = Params.of("TARGET_NAME", "Mars").with("TABLE", "c.epn_core");
      assertThat(ask("epntap", stub.at("/tap"), params).status()).isEqualTo(Status.OK);
      assertThat(stub.asked()).singleElement().asString().contains("FROM c.epn_core");
    }
  }

  @Test
  void theProtocolShowsTheParametersAndTheQuery() throws IOException {
    try (Stub stub = tap()) {
      Outcome<?> outcome = ask("obscore", stub.at("/tap"), Params.of("TARGETNAME", "psi Per"));
      Explanation e = Explain.written("obscore", stub.at("/tap"), outcome.report().sent());
      assertThat(e.standard()).isEqualTo("ObsCore 1.1 by TAP 1.1");
      assertThat(e.params())
          .map(Explanation.Line::name)
          .isEqualTo(List.of("TARGETNAME", "REQUEST", "LANG", "QUERY"));
      assertThat(e.params()).allSatisfy(l -> assertThat(l.section()).isNotBlank());
      assertThat(e.pyvo())
          .contains("run_sync(\"SELECT * FROM ivoa.obscore\\nWHERE LOWER(target_name)");
    }
  }

  /// Numbers of rows as the test bed's own tables have them.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "TARGETNAME;PSI PER;6;OVERFLOW;6",
        "POS;CIRCLE 54.1224 48.1926 0.1;100;OK;27",
        "POS;POLYGON 54 48 54.3 48 54.3 48.3 54 48.3;100;OK;27",
        "POS;RANGE 54 54.3 48 48.3;100;OK;27",
        "BAND;1 2;100;OK;0"
      })
  void theTestBedAnswers(String name, String value, String most, Status status, long rows) {
    assumeTrue(!TESTBED.isBlank(), "SKIPPED: PEREK_TESTBED does not name the test bed's address");
    Params params = Params.of(name, value).with("MAXREC", most);
    Outcome<?> outcome = ask("obscore", URI.create(TESTBED + "/tap"), params);
    assertThat(outcome.status()).as(outcome.report().message()).isEqualTo(status);
    assertThat(outcome.product().orElseThrow().rows()).hasValue(rows);
  }
}
