package perek.tools.series.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.series.line.Choices;
import perek.tools.series.line.LineSeries;
import perek.tools.series.line.Point;
import perek.tools.series.line.SeriesQuery;
import perek.tools.spectrum.correct.Range;
import perek.tools.stub.Stub;

/// Spectra by plain download and over DataLink, and what may go wrong with each.
class BringingTest {

  private static final String DATALINK = "application/x-votable+xml;content=datalink";
  private static final String VOTABLE = "application/x-votable+xml";

  @TempDir Path folder;
  private Stub stub;
  private String rows = "";

  @BeforeEach
  void serve() throws IOException {
    stub = new Stub(this::answer);
  }

  @AfterEach
  void close() {
    stub.close();
  }

  private Stub.Reply answer(String question) {
    String path = question.replaceFirst("^\\w+ ", "").replaceFirst("\\?.*", "").strip();
    return switch (path) {
      case "/ssap" -> Stub.Reply.of(found());
      case "/good1", "/good2", "/whole", "/this" -> spectrum(path.hashCode());
      case "/page" -> Stub.Reply.of("<html><body>Log in to see this file</body></html>");
      case "/broken" -> new Stub.Reply(200, Arrays.copyOf(spectrum(1).bytes(), 900));
      case "/links/cut" -> links("/soda/good", "/this");
      case "/links/failing" -> links("/soda/failing", "/whole");
      case "/links/plain" -> links("", "/this");
      case "/soda/good" -> spectrum(7);
      case "/soda/failing" -> new Stub.Reply(500, "disk full".getBytes(StandardCharsets.UTF_8));
      default -> Stub.Reply.missing();
    };
  }

  private void row(String access, String format, double mjd) {
    String address = access.contains(":") ? access : stub.at(access).toString();
    rows +=
        "<TR><TD>%s</TD><TD>%s</TD><TD>%s</TD><TD>6.4E-7</TD><TD>6.7E-7</TD></TR>\n"
            .formatted(address, format, mjd);
  }

  private String found() {
    return """
    <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE type="results">
    <INFO name="QUERY_STATUS" value="OK"/><TABLE>
    <FIELD name="accref" datatype="char" arraysize="*" utype="ssa:Access.Reference"/>
    <FIELD name="mime" datatype="char" arraysize="*" utype="ssa:Access.Format"/>
    <FIELD name="date" datatype="double" utype="ssa:Char.TimeAxis.Coverage.Location.Value"/>
    <FIELD name="lo" datatype="double" unit="m" utype="ssa:Char.SpectralAxis.Coverage.Bounds.Start"/>
    <FIELD name="hi" datatype="double" unit="m" utype="ssa:Char.SpectralAxis.Coverage.Bounds.Stop"/>
    <DATA><TABLEDATA>%s</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
    """
        .formatted(rows);
  }

  /// H alpha in emission on a continuum of 100, barycentric, air.
  private static Stub.Reply spectrum(int seed) {
    Random random = new Random(seed);
    StringBuilder table = new StringBuilder();
    for (double w = 6530; w < 6600; w += .25) {
      double d = (w - 6562.8) / 2;
      double flux = 100 * (1 + .8 * Math.exp(-d * d / 2)) + random.nextGaussian();
      table.append("<TR><TD>%s</TD><TD>%s</TD></TR>".formatted(w, flux));
    }
    return Stub.Reply.of(
        """
        <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE><TABLE>
        <PARAM name="SPECSYS" datatype="char" arraysize="*" value="BARYCENT"/>
        <PARAM name="AIRORVAC" datatype="char" arraysize="*" value="air"/>
        <FIELD name="wave" datatype="double" unit="Angstrom" ucd="em.wl"/>
        <FIELD name="flux" datatype="double" ucd="phot.flux.density"/>
        <DATA><TABLEDATA>%s</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
        """
            .formatted(table));
  }

  /// @param soda path of the service that cuts; blank for none
  private Stub.Reply links(String soda, String itself) {
    String service =
        soda.isEmpty()
            ? ""
            : """
            <RESOURCE type="meta" utype="adhoc:service" ID="cut">
            <PARAM name="standardID" datatype="char" arraysize="*" value="ivo://ivoa.net/std/SODA#sync-1.0"/>
            <PARAM name="accessURL" datatype="char" arraysize="*" value="%s"/>
            <GROUP name="inputParams">
            <PARAM name="ID" datatype="char" arraysize="*" value="ivo://x/y"/>
            <PARAM name="BAND" datatype="double" arraysize="2" unit="m" value=""/>
            </GROUP></RESOURCE>
            """
                .formatted(stub.at(soda));
    String cut =
        soda.isEmpty() ? "" : "<TR><TD>ivo://x/y</TD><TD/><TD>cut</TD><TD/><TD>#proc</TD></TR>";
    return Stub.Reply.of(
        """
        <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE type="results"><TABLE>
        <FIELD name="ID" datatype="char" arraysize="*"/>
        <FIELD name="access_url" datatype="char" arraysize="*"/>
        <FIELD name="service_def" datatype="char" arraysize="*"/>
        <FIELD name="error_message" datatype="char" arraysize="*"/>
        <FIELD name="semantics" datatype="char" arraysize="*"/>
        <DATA><TABLEDATA>
        <TR><TD>ivo://x/y</TD><TD>%s</TD><TD/><TD/><TD>#this</TD></TR>
        %s</TABLEDATA></DATA></TABLE></RESOURCE>%s</VOTABLE>
        """
            .formatted(stub.at(itself), cut, service));
  }

  private LineSeries made() {
    Origin origin =
        new Origin.Services("54.1224 +48.1926", List.<URI>of(stub.at("/ssap")), List.of(), "", 0);
    SeriesQuery query =
        new SeriesQuery(
            origin, new Range(6540, 6590), "", Optional.empty(), Choices.USUAL, Optional.empty());
    Outcome<LineSeries> outcome =
        Toolbox.on(new Transport(Settings.of("", false)))
            .series()
            .call(query, Run.of(folder, Duration.ofMinutes(1)));
    return outcome.product().orElseThrow(() -> new AssertionError(outcome.report().message()));
  }

  private static String why(LineSeries made, String source) {
    return made.missed().stream()
        .filter(m -> m.source().contains(source))
        .map(Missed::why)
        .findFirst()
        .orElse("it is not missed");
  }

  @Test
  void filesAreDownloadedWhereNobodyCuts() {
    row("/good1", VOTABLE, 55_000);
    row("/good2", VOTABLE, 55_001);
    LineSeries made = made();
    assertThat(made.points()).extracting(Point::how).containsExactly("download", "download");
    assertThat(made.missed()).isEmpty();
    assertThat(made.points()).allSatisfy(p -> assertThat(p.ewA()).isBetween(-4.3, -3.7));
    assertThat(made.points().get(1).time() - made.points().get(0).time()).isBetween(.99, 1.01);
  }

  @Test
  void eachDownloadThatFailsIsToldAndTheOthersCount() {
    row("/good1", VOTABLE, 55_000);
    row("/good2", VOTABLE, 55_001);
    row("/none", VOTABLE, 55_002);
    row("/page", VOTABLE, 55_003);
    row("/broken", VOTABLE, 55_004);
    row("ftp://127.0.0.1/x.fits", VOTABLE, 55_005);
    LineSeries made = made();
    assertThat(made.spectra()).isEqualTo(2);
    assertThat(made.missed()).hasSize(4);
    assertThat(why(made, "/none")).contains("404");
    assertThat(why(made, "/page")).containsIgnoringCase("html");
    assertThat(why(made, "/broken")).isNotBlank();
    assertThat(why(made, "ftp:")).startsWith("refused");
  }

  @Test
  void overDatalinkTheBandIsCutOrTheDatasetItselfIsFetched() {
    row("/links/cut?ID=1", DATALINK, 55_000);
    row("/links/plain?ID=2", DATALINK, 55_001);
    row("/links/failing?ID=3", DATALINK, 55_002);
    row("/links/none?ID=4", DATALINK, 55_003);
    row("/links/odd", DATALINK, 55_004);
    LineSeries made = made();
    assertThat(made.points())
        .extracting(Point::how)
        .containsExactly("cut-out", "download", "download");
    assertThat(made.notes())
        .anyMatch(n -> n.contains("/links/failing?ID=3 was fetched whole") && n.contains("500"));
    assertThat(why(made, "/links/none")).startsWith("its links did not come").contains("404");
    assertThat(why(made, "/links/odd")).contains("ID is missing");
    // The band in vacuum, metres, with its margin.
    assertThat(stub.asked())
        .anyMatch(
            q -> q.contains("/soda/good") && q.contains("ID=ivo://x/y") && q.contains("BAND=6.5"));
    assertThat(stub.asked()).noneMatch(q -> q.contains("/this ID"));
  }

  @Test
  void aRowThatDoesNotReachOverTheBandIsNotFetched() {
    row("/good1", VOTABLE, 55_000);
    rows = rows.replace("6.4E-7", "6.57E-7");
    row("/good2", VOTABLE, 55_001);
    LineSeries made = made();
    assertThat(made.spectra()).isEqualTo(1);
    assertThat(why(made, "/good1")).contains("does not cover the band");
    assertThat(stub.asked()).noneMatch(q -> q.contains("/good1"));
  }
}
