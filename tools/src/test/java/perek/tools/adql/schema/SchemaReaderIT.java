package perek.tools.adql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Run;
import perek.tools.dal.Service;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.votable.ReadLimits;

class SchemaReaderIT {

  private static final String ADDRESS =
      Optional.ofNullable(System.getenv("PEREK_TESTBED")).orElse("");

  @TempDir Path folder;

  @Test
  void aDataCentreIsReadWithItsTablesFunctionsAndFeatures() {
    Schema schema = read(new Transport(Settings.of("", false)));
    assertThat(schema.table("CAT.Gaia"))
        .hasValueSatisfying(t ->
            assertThat(t.column("PARALLAX"))
                .hasValueSatisfying(c -> {
                  assertThat(c.unit()).isEqualTo("mas");
                  assertThat(c.indexed()).isTrue();
                  assertThat(c.kind()).isEqualTo(ColumnKind.REAL);
                }));
    assertThat(schema.language().functions("ivo_hasword")).hasSize(1);
    assertThat(schema.language().allows("CONTAINS")).isTrue();
    assertThat(schema.language().allows("UPPER")).isFalse();
    assertThat(
            schema.table("tap_schema.columns").orElseThrow().column("size").orElseThrow().written())
        .isEqualTo("\"size\"");
    assertThat(schema.table("tap_schema.columns").orElseThrow().foreignKeys())
        .containsExactly(
            new ForeignKey(
                "tap_schema.tables", List.of(new ForeignKey.Pair("table_name", "table_name"))));
  }

  @Test
  void whatWasReadOnceIsThereWhenNobodyAnswers() {
    int tables = read(new Transport(Settings.of("", false))).tables().size();
    assertThat(read(new Transport(Settings.of("", true))).tables()).hasSize(tables);
  }

  private Schema read(Transport transport) {
    assumeTrue(!ADDRESS.isBlank(), "SKIPPED: PEREK_TESTBED does not name the test bed's address");
    SchemaReader reader = new SchemaReader(new Service(transport, ReadLimits.DEFAULT));
    SchemaAnswer answer =
        reader.read(URI.create(ADDRESS + "/tap"), Run.of(folder, Duration.ofSeconds(30)));
    assertThat(answer).isInstanceOf(SchemaAnswer.Known.class);
    return ((SchemaAnswer.Known) answer).schema();
  }
}
