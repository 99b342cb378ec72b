package perek.tools.adql.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Run;
import perek.tools.dal.Service;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.stub.Stub;
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

  /// The data centre behind a door that does not let `/tables` through.
  @Test
  void whereTablesSayNothingTapSchemaIsAsked() throws IOException {
    Schema told = read(new Transport(Settings.of("", false)));
    try (Stub door = new Stub(SchemaReaderIT::through)) {
      Schema asked = read(new Transport(Settings.of("", false)), door.at("/tap"));
      for (TableInfo table : told.tables()) {
        TableInfo same = asked.table(table.name()).orElseThrow();
        assertThat(same.columns().stream().map(ColumnInfo::name))
            .as(table.name())
            .containsExactlyInAnyOrderElementsOf(
                table.columns().stream().map(ColumnInfo::name).toList());
        assertThat(same.foreignKeys()).containsExactlyInAnyOrderElementsOf(table.foreignKeys());
      }
      ColumnInfo parallax = asked.table("cat.gaia").orElseThrow().column("parallax").orElseThrow();
      assertThat(parallax.unit()).isEqualTo("mas");
      assertThat(parallax.kind()).isEqualTo(ColumnKind.REAL);
      assertThat(asked.language().functions("ivo_hasword")).hasSize(1);
    }
  }

  private static Stub.Reply through(String question) {
    String[] words = question.split(" ", 3);
    if (words[1].startsWith("/tap/tables")) return Stub.Reply.missing();
    String path = words[1].replaceAll("\\?.*$", "");
    String query = question.replaceFirst("^\\S+ \\S*?(?:\\?|$)", "").strip();
    String form =
        Arrays.stream(query.split("&(?=[A-Z]+=)", -1))
            .filter(p -> p.contains("="))
            .map(p -> {
              int at = p.indexOf('=');
              return p.substring(0, at + 1)
                  + URLEncoder.encode(p.substring(at + 1), StandardCharsets.UTF_8);
            })
            .collect(Collectors.joining("&"));
    try (InputStream in =
        URI.create(ADDRESS + path + (form.isEmpty() ? "" : "?" + form)).toURL().openStream()) {
      return new Stub.Reply(200, in.readAllBytes());
    } catch (IOException e) {
      return Stub.Reply.missing();
    }
  }

  private Schema read(Transport transport) {
    return read(transport, URI.create(ADDRESS + "/tap"));
  }

  private Schema read(Transport transport, URI service) {
    assumeTrue(!ADDRESS.isBlank(), "SKIPPED: PEREK_TESTBED does not name the test bed's address");
    SchemaReader reader = new SchemaReader(new Service(transport, ReadLimits.DEFAULT));
    SchemaAnswer answer = reader.read(service, Run.of(folder, Duration.ofSeconds(30)));
    assertThat(answer).isInstanceOf(SchemaAnswer.Known.class);
    return ((SchemaAnswer.Known) answer).schema();
  }
}
