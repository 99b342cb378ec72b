package perek.tools.adql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.adql.Sample;

class SchemaTest {

  private final Schema schema = Sample.schema();

  @ParameterizedTest
  @CsvSource({"sky.star, sky.star", "SKY.\"star\", sky.star", "\"J/A+A/1/2\", \"J/A+A/1/2\""})
  void aTableIsFoundInAnyCaseAndWithQuotes(String asked, String found) {
    assertThat(schema.table(asked)).map(TableInfo::name).hasValue(found);
  }

  @Test
  void whatTheServiceDeclaresIsKept() {
    TableInfo star = schema.table("sky.star").orElseThrow();
    ColumnInfo size = star.column("SIZE").orElseThrow();
    assertThat(size.written()).isEqualTo("\"size\"");
    assertThat(size.unit()).isEqualTo("arcsec");
    assertThat(star.rowEstimate()).hasValue(250_000_000);
    assertThat(star.column("seen").orElseThrow().kind()).isEqualTo(ColumnKind.TIMESTAMP);
    assertThat(star.column("pos").orElseThrow().kind()).isEqualTo(ColumnKind.POINT);
    assertThat(schema.table("sky.spec").orElseThrow().foreignKeys())
        .containsExactly(new ForeignKey("sky.star", List.of(new ForeignKey.Pair("id", "id"))));
  }

  @Test
  void aDeclarationThatForgetsACommaIsUnderstood() {
    Signature signature =
        Signature.read("f(a NUMERIC, b TEXT c DOUBLE PRECISION) -> TEXT", "").orElseThrow();
    assertThat(signature.parameters()).extracting(p -> p.name()).containsExactly("a", "b", "c");
    assertThat(signature.least()).isEqualTo(3);
    assertThat(signature.returns()).isEqualTo(ColumnKind.TEXT);
    assertThat(Signature.read("g(a INTEGER [, b TEXT]) -> REAL", "").orElseThrow().least()).isOne();
  }

  @Test
  void nearTablesAndColumnsAreNamed() {
    assertThat(schema.nearestTables("stars", 3)).extracting(t -> t.name()).contains("sky.star");
    assertThat(schema.nearestColumns("exptme", 3))
        .extracting(p -> p.table().name() + "." + p.column().name())
        .containsExactly("sky.spec.exptime");
  }
}
