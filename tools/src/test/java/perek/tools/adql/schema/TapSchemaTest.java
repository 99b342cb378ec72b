package perek.tools.adql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Run;
import perek.tools.dal.Service;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.stub.Stub;
import perek.tools.votable.ReadLimits;

/// Services that describe themselves in TAP_SCHEMA alone.
class TapSchemaTest {

  private static final String NO_COLUMNS =
      "<tableset><schema><name>s</name><table><name>s.stars</name></table></schema></tableset>";

  @TempDir Path folder;

  private SchemaAnswer read(Stub stub) {
    SchemaReader reader =
        new SchemaReader(new Service(new Transport(Settings.of("", true)), ReadLimits.DEFAULT));
    return reader.read(stub.at("/tap"), Run.of(folder, Duration.ofSeconds(20)));
  }

  private static Stub.Reply answer(String question, Stub.Reply columns) {
    if (question.contains("/tables")) return Stub.Reply.of(NO_COLUMNS);
    if (question.contains("tap_schema.tables"))
      return Stub.votable(
          "schema_name,table_name,description,nrows",
          "s|s.stars|Bright stars|9110",
          "s|s.II/246/out|Two microns|");
    if (question.contains("tap_schema.columns")) return columns;
    return question.contains("key_id")
        ? Stub.error("no such table as tap_schema.keys")
        : Stub.Reply.missing();
  }

  @Test
  void tablesAndColumnsAreThoseOfItsRows() throws IOException {
    Stub.Reply columns =
        Stub.votable(
            "table_name,column_name,datatype,arraysize,unit,ucd,indexed,principal,std",
            "s.stars|hr|int|||meta.id;meta.main|1|1|0",
            "s.stars|\"size\"|double||arcsec||0|0|0",
            "s.II/246/out|Jmag|float||mag|phot.mag|0|0|0");
    try (Stub stub = new Stub(q -> answer(q, columns))) {
      Schema schema = ((SchemaAnswer.Known) read(stub)).schema();
      TableInfo stars = schema.table("S.STARS").orElseThrow();
      assertThat(stars.rowEstimate()).hasValue(9110);
      assertThat(stars.column("hr").orElseThrow().indexed()).isTrue();
      assertThat(stars.column("size").orElseThrow().written()).isEqualTo("\"size\"");
      assertThat(stars.foreignKeys()).isEmpty();
      assertThat(schema.tables().stream().map(TableInfo::name))
          .containsExactlyInAnyOrderElementsOf(List.of("s.stars", "s.\"II/246/out\""));
    }
  }

  @Test
  void whereThatFailsTooBothTroublesAreTold() throws IOException {
    try (Stub stub = new Stub(q -> answer(q, Stub.error("the disk is full")))) {
      assertThat(read(stub))
          .isInstanceOfSatisfying(
              SchemaAnswer.Unknown.class,
              u -> assertThat(u.why()).contains("describes no columns", "the disk is full"));
    }
  }
}
