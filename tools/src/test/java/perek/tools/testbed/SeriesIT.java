package perek.tools.testbed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.Toolbox;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.dal.Accref;
import perek.tools.dal.Rows;
import perek.tools.data.Table;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.series.find.Origin;
import perek.tools.series.line.Choices;
import perek.tools.series.line.LineSeries;
import perek.tools.series.line.SeriesQuery;
import perek.tools.spectrum.correct.Range;
import perek.tools.ssap.SsapQuery;
import perek.tools.stub.Stub;

/// A line in time, over the spectra of a real service.
class SeriesIT {

  private static final String ADDRESS =
      Optional.ofNullable(System.getenv("PEREK_TESTBED")).orElse("");

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path folder;

  @BeforeAll
  static void isUp() {
    assumeTrue(!ADDRESS.isBlank(), "SKIPPED: PEREK_TESTBED does not name the test bed's address");
  }

  private LineSeries made(String time) {
    Origin origin =
        new Origin.Services(
            "54.1224 +48.1926",
            List.of(URI.create(ADDRESS + "/spec/q/ssa/ssap.xml")),
            List.of(),
            time,
            0);
    SeriesQuery query =
        new SeriesQuery(
            origin, new Range(6520, 6610), "", Optional.empty(), Choices.USUAL, Optional.empty());
    return Toolbox.on(new Transport(Settings.of("", false)))
        .series()
        .call(query, Run.of(folder, PATIENCE))
        .product()
        .orElseThrow();
  }

  @Test
  void theBandIsCutWhereTheServiceCuts() {
    LineSeries made = made("");
    assertThat(made.spectra()).isEqualTo(24);
    assertThat(made.points())
        .allSatisfy(p -> {
          assertThat(p.how()).isEqualTo("cut-out");
          assertThat(p.instrument()).isNotBlank();
        });
    assertThat(made.timeSystem()).isEqualTo("BJD TDB");
    assertThat(made.variance()).isNotNull();
    assertThat(made.variance().falseAlarm()).isLessThan(1e-6);
    assertThat(made.points().stream().filter(p -> p.vr() != null).count()).isEqualTo(22);
  }

  /// An answer of our own whose rows lead to the test bed: to its lists of links, or to its files.
  private LineSeries over(boolean links) throws IOException {
    Toolbox tools = Toolbox.on(new Transport(Settings.of("", false)));
    URI service = URI.create(ADDRESS + "/spec/q/ssa/ssap.xml");
    Params params =
        Params.of("POS", "54.1224,48.1926").with("SIZE", "0.02").with("BAND", "6.52E-7/6.61E-7");
    Rows real =
        tools
            .ssap()
            .call(new SsapQuery(service, params), Run.of(folder, PATIENCE))
            .product()
            .orElseThrow();
    Table table = real.table().orElseThrow();
    int id = table.byRole("curation.publisherdid").orElseThrow();
    StringBuilder rows = new StringBuilder();
    List<Accref> files = Accref.of(table, real.base());
    for (int row = 0; row < 4; row++) {
      String did = URLEncoder.encode(table.text(row, id).orElseThrow(), StandardCharsets.UTF_8);
      String address =
          links
              ? ADDRESS + "/spec/q/sdl/dlmeta?ID=" + did
              : ((Accref.Usable) files.get(row)).address().toString();
      rows.append(
          "<TR><TD>%s</TD><TD>%s</TD></TR>"
              .formatted(
                  address.replace("&", "&amp;"),
                  "application/x-votable+xml" + (links ? ";content=datalink" : "")));
    }
    String answer =
        """
        <VOTABLE version="1.4"><RESOURCE type="results"><INFO name="QUERY_STATUS" value="OK"/><TABLE>
        <FIELD name="a" datatype="char" arraysize="*" utype="ssa:Access.Reference"/>
        <FIELD name="f" datatype="char" arraysize="*" utype="ssa:Access.Format"/>
        <DATA><TABLEDATA>%s</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
        """
            .formatted(rows);
    try (Stub stub = new Stub(_ -> Stub.Reply.of(answer))) {
      Origin origin =
          new Origin.Services("54.1224 +48.1926", List.of(stub.at("/ssap")), List.of(), "", 0);
      SeriesQuery query =
          new SeriesQuery(
              origin, new Range(6520, 6610), "", Optional.empty(), Choices.USUAL, Optional.empty());
      return tools.series().call(query, Run.of(folder, PATIENCE)).product().orElseThrow();
    }
  }

  @Test
  void realListsOfLinksLeadToTheServiceThatCuts() throws IOException {
    LineSeries made = over(true);
    assertThat(made.spectra()).isEqualTo(4);
    assertThat(made.points()).allSatisfy(p -> assertThat(p.how()).isEqualTo("cut-out"));
  }

  @Test
  void realFilesAreDownloadedAndSayTheSameAsCutOuts() throws IOException {
    LineSeries whole = over(false);
    assertThat(whole.spectra()).isEqualTo(4);
    assertThat(whole.points()).allSatisfy(p -> assertThat(p.how()).isEqualTo("download"));
    LineSeries cut = over(true);
    for (int i = 0; i < 4; i++)
      assertThat(whole.points().get(i).ewA())
          .isCloseTo(cut.points().get(i).ewA(), within(1e-3 * Math.abs(cut.points().get(i).ewA())));
  }

  @Test
  void datesConfineIt() {
    LineSeries made = made("2008-01-01/2010-12-31");
    assertThat(made.spectra()).isEqualTo(5);
    assertThat(made.points()).allSatisfy(p -> assertThat(p.date()).isBetween("2008", "2011"));
  }
}
