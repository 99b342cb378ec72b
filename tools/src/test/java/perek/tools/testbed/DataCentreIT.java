package perek.tools.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.links.LinksQuery;
import perek.tools.registry.RegistryQuery;
import perek.tools.registry.ServiceList;
import perek.tools.registry.ServiceRecord;
import perek.tools.scs.ScsQuery;
import perek.tools.siap.Siap2Query;
import perek.tools.siap.SiapQuery;
import perek.tools.soda.SodaQuery;
import perek.tools.ssap.SsapQuery;
import perek.tools.table.TableQuery;
import perek.tools.tap.TapQuery;

/// The tools on a real data centre. PEREK_TESTBED names its address.
class DataCentreIT {

  private static final String ADDRESS =
      Optional.ofNullable(System.getenv("PEREK_TESTBED")).orElse("");
  private static final Path GOLD = Path.of("../../shared/gold/tools_dev.jsonl");

  private final Toolbox tools = Toolbox.on(new Transport(Settings.of("", false)));

  @TempDir Path folder;

  @BeforeAll
  static void isUp() {
    assumeTrue(
        !ADDRESS.isBlank(),
        "SKIPPED: PEREK_TESTBED does not name the test bed's address, such as"
            + " http://127.0.0.1:8080");
  }

  private static URI at(String path) {
    return URI.create(ADDRESS + path);
  }

  private static final String SSAP = "/spec/q/ssa/ssap.xml";

  /// A request and what it must bring.
  record Wanted(String id, String tool, Params params, long rows, String status) {
    @Override
    public String toString() {
      return id + " " + tool + " " + params.asMap();
    }
  }

  static List<Wanted> gold() throws IOException {
    if (!Files.exists(GOLD)) {
      System.err.println("SKIPPED: " + GOLD + " is absent");
      return List.of(new Wanted("none", "none", Params.NONE, 0, ""));
    }
    List<Wanted> all = new ArrayList<>();
    for (String line : Files.readAllLines(GOLD)) {
      JsonNode item = new ObjectMapper().readTree(line);
      JsonNode expected = item.path("expected");
      Stream.concat(Stream.of(expected), expected.path("also_accepted").valueStream())
          .filter(e -> !e.path("tool").asText().equals("none"))
          .forEach(e -> all.add(wanted(item.path("id").asText(), e)));
    }
    return all;
  }

  private static Wanted wanted(String id, JsonNode e) {
    Params params = Params.NONE;
    for (var field : e.path("params").properties())
      params = params.with(field.getKey(), field.getValue().asText());
    return new Wanted(
        id,
        e.path("tool").asText(),
        params,
        e.path("n_rows").asLong(),
        e.path("query_status").asText("OK").replace("null", "OK"));
  }

  @ParameterizedTest
  @MethodSource("gold")
  void goldRequestsBringTheExpectedRows(Wanted wanted) {
    assumeTrue(!wanted.tool().equals("none"), "SKIPPED: the gold requests are absent");
    Outcome<?> outcome = made(wanted);
    assertThat(outcome.report().status()).isEqualTo(Status.valueOf(wanted.status()));
    assertThat(outcome.product().orElseThrow().rows()).hasValue(wanted.rows());
  }

  private Outcome<?> made(Wanted w) {
    Params p = w.params();
    Run run = run();
    return switch (w.tool()) {
      case "ssap" -> tools.ssap().call(new SsapQuery(at(SSAP), p), run);
      case "scs" -> tools.scs().call(new ScsQuery(at("/cat/q/cone/scs.xml"), p), run);
      case "siap" -> tools.siap().call(new SiapQuery(at("/img/q/i/siap.xml"), p), run);
      case "siap2" ->
          tools.siap2().call(new Siap2Query(at("/__system__/siap2/sitewide/siap2.xml"), p), run);
      case "soda" -> tools.soda().call(new SodaQuery(at("/spec/q/sdl/dlget"), p), run);
      case "registry" -> tools.registry().call(new RegistryQuery(List.of(at("/tap")), p), run);
      default -> throw new IllegalArgumentException(w.tool());
    };
  }

  private Run run() {
    return Run.of(folder, Duration.ofSeconds(60));
  }

  @Test
  void aParameterThatTheServiceDoesNotKnowIsNamed() {
    var outcome =
        tools.ssap().call(SsapQuery.at(at(SSAP)).target("Vega").with("MOONPHASE", "full"), run());
    assertThat(outcome.report().notes()).anySatisfy(n -> assertThat(n).contains("MOONPHASE"));
    assertThat(outcome.report().notes()).noneSatisfy(n -> assertThat(n).contains("TARGETNAME"));
  }

  @Test
  void serviceParametersBeyondTheStandardArePassed() {
    var query = SsapQuery.at(at(SSAP)).with("WILDTARGET", "Proc*");
    assertThat(tools.ssap().call(query, run()).product().orElseThrow().rows()).hasValue(6);
  }

  @Test
  void aWholeLastDayIsAskedFor() {
    var query = SsapQuery.at(at(SSAP)).days(day("2008-01-01"), day("2010-12-31")).target("psi Per");
    assertThat(tools.ssap().call(query, run()).product().orElseThrow().rows()).hasValue(5);
  }

  private static java.time.LocalDate day(String iso) {
    return java.time.LocalDate.parse(iso);
  }

  @Test
  void aConeSearchErrorIsToldInTheServicesWords() {
    var query = ScsQuery.cone(at("/cat/q/cone/scs.xml"), 10, 10, 0.1).with("VERB", "7");
    var outcome = tools.scs().call(query, run());
    assertThat(outcome.report().status()).isEqualTo(Status.ERROR);
    assertThat(outcome.report().message()).contains("verb");
  }

  @Test
  void syncAndAsyncGiveTheSameRows() {
    String adql = "SELECT TOP 7 source_id, ra FROM cat.gaia ORDER BY source_id";
    TapQuery query = TapQuery.of(at("/tap"), adql);
    Table sync = tools.tap().call(query, run()).product().orElseThrow().table().orElseThrow();
    var job = tools.tap().call(query.asJob(), run());
    assertThat(job.report().status()).isEqualTo(Status.OK);
    Table async = job.product().orElseThrow().table().orElseThrow();
    assertThat(async.head()).isEqualTo(sync.head()).hasSize(7);
  }

  @Test
  void maxrecIsToldAsOverflow() {
    var outcome =
        tools.tap().call(TapQuery.of(at("/tap"), "SELECT ra FROM cat.gaia").maxrec(5), run());
    assertThat(outcome.report().status()).isEqualTo(Status.OVERFLOW);
    assertThat(outcome.product().orElseThrow().rows()).hasValue(5);
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.ValueSource(booleans = {false, true})
  void aBadQueryIsToldInTheServicesWords(boolean async) {
    TapQuery query = TapQuery.of(at("/tap"), "SELECT nosuch FROM cat.gaia");
    var outcome = tools.tap().call(async ? query.asJob() : query, run());
    assertThat(outcome.report().status()).isEqualTo(Status.ERROR);
    assertThat(outcome.report().message()).contains("nosuch");
  }

  @Test
  void anUploadedTableIsJoined() throws IOException {
    var seven = TapQuery.of(at("/tap"), "SELECT TOP 7 source_id FROM cat.gaia");
    Table uploaded = tools.tap().call(seven, run()).product().orElseThrow().table().orElseThrow();
    var join =
        TapQuery.of(
                at("/tap"),
                "SELECT g.ra FROM cat.gaia AS g JOIN tap_upload.mine AS m ON"
                    + " g.source_id=m.source_id")
            .uploading("mine", uploaded.file());
    var outcome = tools.tap().call(join, run());
    assertThat(outcome.report().status()).isEqualTo(Status.OK);
    assertThat(outcome.product().orElseThrow().rows()).hasValue(7);
  }

  @Test
  void linksNameTheDatasetAndTheServiceThatCutsIt() {
    var query =
        LinksQuery.of(
            at("/spec/q/sdl/dlmeta"), List.of("ivo://testbed.vo/~?spec/data/ccd700_4her_023.fits"));
    var links = tools.links().call(query, run()).product().orElseThrow();
    assertThat(links.links()).extracting(l -> l.semantics()).contains("#this", "#proc");
    assertThat(links.services())
        .singleElement()
        .satisfies(s -> {
          assertThat(s.accessUrl().orElseThrow()).endsWith("/spec/q/sdl/dlget");
          assertThat(s.inputs()).extracting(i -> i.name()).contains("BAND", "FLUXCALIB");
        });
  }

  @Test
  void aCutOutOutsideTheSpectrumIsEmptyAndNoError() {
    var query =
        SodaQuery.of(at("/spec/q/sdl/dlget"), "ivo://testbed.vo/~?spec/data/ccd700_4her_023.fits")
            .band(1e-7, 1.1e-7);
    var outcome = tools.soda().call(query, run());
    assertThat(outcome.report().status()).isEqualTo(Status.OK);
    assertThat(outcome.report().message()).contains("empty");
  }

  @Test
  void theRegistryThatFailsIsFollowedByTheNext() {
    var query =
        new RegistryQuery(
            List.of(at("/nosuch/tap"), at("/tap")), Params.of("short_name", "ELO SSAP"));
    var outcome = tools.registry().call(query, run());
    ServiceList found = outcome.product().orElseThrow();
    assertThat(found.services())
        .extracting(ServiceRecord::ivoid)
        .containsExactly("ivo://elo.example/ssap");
    assertThat(found.services().getFirst().capabilities().getFirst().accessUrl())
        .isEqualTo("http://elo.example/ssap?");
    assertThat(outcome.report().notes().getFirst()).contains("/nosuch/tap failed");
  }

  @Test
  void whatWasFetchedCanBeAskedAbout() {
    Table spectra =
        tools
            .ssap()
            .call(SsapQuery.at(at(SSAP)).target("psi Per"), run())
            .product()
            .orElseThrow()
            .table()
            .orElseThrow();
    var best =
        new TableQuery(
            spectra.file(),
            "ssa_snr > 0",
            "ssa_snr",
            true,
            java.util.OptionalLong.of(1),
            List.of("ssa_dstitle", "ssa_snr"),
            false,
            Optional.of(folder.resolve("best.fits")));
    Table found = tools.table().call(best, run()).product().orElseThrow().made();
    int snr = spectra.index("ssa_snr").orElseThrow();
    double most =
        spectra.head().stream()
            .map(row -> row.get(snr))
            .filter(c -> c instanceof Number)
            .mapToDouble(c -> ((Number) c).doubleValue())
            .max()
            .orElseThrow();
    assertThat(found.head())
        .singleElement()
        .satisfies(row ->
            assertThat(((Number) java.util.Objects.requireNonNull(row.get(1))).doubleValue())
                .isEqualTo(most));
    assertThat(folder.resolve("best.fits")).exists();
  }
}
