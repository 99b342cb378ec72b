package perek.assistant.adql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import perek.assistant.adql.write.Written;
import perek.tools.adql.check.Checker;
import perek.tools.adql.dialect.Dialect;
import perek.tools.adql.dialect.Dialects;
import perek.tools.adql.schema.Language;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.SchemaAnswer;
import perek.tools.adql.schema.SchemaReader;
import perek.tools.adql.schema.TableInfo;
import perek.tools.resolve.FamousObjects;

/// Queries for services that do not take all of ADQL 2.1.
final class FitTest {

  private static final String OLD =
      """
      <capabilities xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
      <capability standardID="ivo://ivoa.net/std/TAP">
      <language><name>ADQL</name><version ivo-id="ivo://ivoa.net/std/ADQL#v2.0">2.0</version>
      <languageFeatures type="ivo://ivoa.net/std/TAPRegExt#features-adqlgeo">
      <feature><form>POINT</form></feature><feature><form>CIRCLE</form></feature>
      <feature><form>CONTAINS</form></feature><feature><form>DISTANCE</form></feature>
      </languageFeatures></language></capability></capabilities>
      """;

  private static Written written(URI service, String question) throws IOException, SAXException {
    try (InputStream in = FitTest.class.getResourceAsStream("sky.xml")) {
      InputStream capabilities = new ByteArrayInputStream(OLD.getBytes(StandardCharsets.UTF_8));
      Schema schema = SchemaReader.of(in, Optional.of(capabilities));
      Checker checker = new Checker(schema, Dialects.own().of(service, schema.language()));
      Asks nobody = (_, _, _) -> new Asks.Answer.Failed("not asked");
      return new AdqlWriter(
              new SchemaAnswer.Known(service, schema, List.of(), List.of()),
              checker,
              nobody,
              FamousObjects::find,
              LocalDate.of(2025, 6, 1))
          .write(question);
    }
  }

  @Test
  void anOlderLanguageIsWrittenWithItsCoordinateSystem() throws IOException, SAXException {
    Written written =
        written(URI.create("http://old.example/tap"), "pulsars within 2 degrees of M 31");
    assertThat(written.adql().orElseThrow())
        .contains("POINT('ICRS', raj, decj), CIRCLE('ICRS', 10.684");
    assertThat(written.warnings()).anyMatch(w -> w.contains("ADQL 2.0"));
  }

  @Test
  void whatCannotBeMendedIsTold() throws IOException, SAXException {
    Written written =
        written(
            URI.create("https://archive.eso.org/tap_cat"),
            "X-ray sources with a pulsar within 2 arcsec");
    assertThat(written.adql()).isPresent();
    assertThat(List.copyOf(written.warnings()))
        .anyMatch(w -> w.startsWith("the service may refuse this query: ESO's catalogues refuses"));
  }

  /// Over a million rows without an index are no question of seconds.
  @Test
  void whatTakesLongIsRunAsAJob() throws IOException, SAXException {
    List<Boolean> jobs = new ArrayList<>();
    try (InputStream in = FitTest.class.getResourceAsStream("sky.xml")) {
      List<TableInfo> tables =
          SchemaReader.of(in, Optional.empty()).tables().stream()
              .map(t ->
                  new TableInfo(
                      t.name(),
                      t.title(),
                      t.description(),
                      t.utype(),
                      OptionalLong.of(t.name().startsWith("psr") ? 250_000_000 : 2_000),
                      t.columns(),
                      t.foreignKeys()))
              .toList();
      Schema schema = new Schema(tables, Language.UNKNOWN);
      Asks asks =
          (_, _, job) -> {
            jobs.add(job);
            return new Asks.Answer.Failed("the service is shut");
          };
      AdqlWriter writer =
          new AdqlWriter(
              new SchemaAnswer.Known(
                  URI.create("http://sky.example/tap"), schema, List.of(), List.of()),
              new Checker(schema, Dialect.STANDARD),
              asks,
              FamousObjects::find,
              LocalDate.of(2025, 6, 1));
      Written large = writer.write("pulsars with periods below 1 second");
      assertThat(large.job()).isTrue();
      assertThat(large.warnings()).anyMatch(w -> w.contains("250,000,000 rows"));
      assertThat(writer.write("asteroids with diameters above 100 km").job()).isFalse();
      jobs.clear();
      writer.tried("pulsars with periods below 1 second", large, 5, Optional.empty());
      assertThat(jobs).containsExactly(true);
    }
  }
}
