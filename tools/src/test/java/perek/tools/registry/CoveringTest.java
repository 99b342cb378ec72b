package perek.tools.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.everywhere.Gathered;
import perek.tools.everywhere.GlobalQuery;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.stub.Stub;

/// A registry with four services: one reaches the place, one declares no coverage, two are
/// elsewhere. It answers by what is asked of `rr.stc_spatial`.
class CoveringTest {

  private static final String COLUMNS =
      "ivoid,short_name,res_title,waveband,standard_id,intf_role,access_url,reference_url,"
          + "res_description";

  private final Toolbox tools = Toolbox.on(new Transport(Settings.of("", true)));

  @TempDir Path folder;

  private static String row(String name, String base) {
    return "ivo://x/" + name + "|" + name + "|T||ivo://ivoa.net/std/ssa|std|" + base + name + "||";
  }

  private static Stub.Reply answer(String question, String base) {
    if (!question.contains("rr.resource")) return Stub.votable("title", "one");
    String near = row("NEAR", base);
    String unknown = row("UNKNOWN", base);
    String far = row("FAR", base);
    String farther = row("FARTHER", base);
    if (!question.contains("coverage)")) return Stub.votable(COLUMNS, near, unknown, far, farther);
    if (question.contains("AND ivoid NOT IN")) return Stub.votable(COLUMNS, far, farther);
    return question.contains("OR ivoid NOT IN")
        ? Stub.votable(COLUMNS, near, unknown)
        : Stub.votable(COLUMNS, near);
  }

  /// The registry and the services are one server.
  private static Stub registry() throws IOException {
    AtomicReference<String> base = new AtomicReference<>("");
    Stub stub = new Stub(q -> answer(q, base.get()));
    base.set(stub.at("/s/").toString());
    return stub;
  }

  private static Stub withoutTable() throws IOException {
    return new Stub(q ->
        q.contains("stc_spatial")
            ? Stub.error("no table stc_spatial")
            : Stub.votable(COLUMNS, row("ANY", "http://h/")));
  }

  private Run run() {
    return Run.of(folder, Duration.ofSeconds(20));
  }

  private Outcome<ServiceList> ask(URI registry, Params params) {
    return tools.registry().call(new RegistryQuery(List.of(registry), params), run());
  }

  @Test
  void servicesThatDeclareNoCoverageAreKeptAndMarked() throws IOException {
    try (Stub stub = registry()) {
      Outcome<ServiceList> outcome =
          ask(stub.at("/tap"), Params.of("servicetype", "ssa").with("pos", "54.1,48.2"));
      assertThat(outcome.product().orElseThrow().services())
          .map(s -> s.shortName() + " " + s.coverage())
          .containsExactly("NEAR REACHES", "UNKNOWN UNKNOWN");
      assertThat(outcome.report().notes())
          .containsExactly(
              "1 of 2 services declare no coverage and are kept (UNKNOWN); coverage=declared leaves them out.");
    }
  }

  @ParameterizedTest
  @CsvSource({"declared,NEAR,REACHES", "elsewhere,FAR,ELSEWHERE"})
  void orOnlyThoseThatAreKnown(String kind, String first, ServiceRecord.Coverage coverage)
      throws IOException {
    try (Stub stub = registry()) {
      Params params =
          Params.of("servicetype", "ssa").with("pos", "54.1,48.2").with("coverage", kind);
      ServiceRecord service =
          ask(stub.at("/tap"), params).product().orElseThrow().services().getFirst();
      assertThat(service.shortName()).isEqualTo(first);
      assertThat(service.coverage()).isEqualTo(coverage);
    }
  }

  @Test
  void aRegistryWithoutCoveragesAnswersWithoutThePlaceAndSaysSo() throws IOException {
    try (Stub stub = withoutTable()) {
      Outcome<ServiceList> outcome =
          ask(stub.at("/tap"), Params.of("servicetype", "ssa").with("pos", "54.1,48.2"));
      assertThat(outcome.status()).isEqualTo(Status.OK);
      assertThat(outcome.product().orElseThrow().services().getFirst().coverage())
          .isEqualTo(ServiceRecord.Coverage.NOT_ASKED);
      assertThat(outcome.report().notes())
          .singleElement()
          .asString()
          .contains("knows no coverages (no table stc_spatial)", "not chosen by place");
    }
  }

  private Gathered everywhere(Stub registry, String tool, Params params) {
    GlobalQuery query =
        new GlobalQuery(tool, params, List.of(), List.of(registry.at("/tap")), Params.NONE);
    return tools.global().call(query, run()).product().orElseThrow();
  }

  @Test
  void theGlobalSearchDoesNotAskServicesThatAreElsewhere() throws IOException {
    try (Stub stub = registry()) {
      Params params = Params.of("POS", "54.1,48.2").with("SIZE", "0.2");
      Gathered gathered = everywhere(stub, "ssap", params);
      assertThat(gathered.services())
          .map(l -> l.name() + ": " + l.message())
          .containsExactly(
              "NEAR: ",
              "UNKNOWN: ",
              "FAR: not asked: its coverage does not reach this place",
              "FARTHER: not asked: its coverage does not reach this place");
      assertThat(stub.asked()).noneMatch(q -> q.startsWith("GET /s/FAR"));
      assertThat(stub.asked()).anyMatch(q -> q.contains("CIRCLE('ICRS', 54.1, 48.2, 0.142)"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"TARGETNAME|Vega", "POS|54.1,48.2;GALACTIC", "BAND|1e-7/2e-7"})
  void withoutAPlaceAllAreAsked(String name, String value) throws IOException {
    try (Stub stub = registry()) {
      assertThat(everywhere(stub, "ssap", Params.of(name, value)).services())
          .hasSize(4)
          .noneMatch(l -> l.message().contains("not asked"));
    }
  }

  @Test
  void aRegistryWithoutCoveragesLeavesNobodyOut() throws IOException {
    try (Stub stub = withoutTable()) {
      Gathered gathered = everywhere(stub, "ssap", Params.of("POS", "54.1,48.2"));
      assertThat(gathered.services())
          .singleElement()
          .satisfies(l -> assertThat(l.message()).doesNotContain("coverage"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "pos;north;pos is 'north'",
        "radius;1;pos is missing",
        "coverage;any;pos is missing",
        "coverage;some;'declared'"
      })
  void whatCannotBeMeantIsRefused(String name, String value, String said) {
    Params params =
        name.equals("coverage") && value.equals("some")
            ? Params.of("pos", "1,2").with(name, value)
            : Params.of(name, value);
    assertThatThrownBy(() -> new RegistryQuery(List.of(URI.create("http://h/tap")), params))
        .hasMessageContaining(said);
  }
}
