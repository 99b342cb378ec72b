package perek.tools.adql.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.adql.Sample;
import perek.tools.adql.check.Checker;
import perek.tools.adql.problem.Code;
import perek.tools.adql.schema.Language;
import perek.tools.adql.schema.Signature;

class DialectsTest {

  @ParameterizedTest
  @CsvSource({
    "http://dc.g-vo.org/tap, dachs",
    "https://gea.esac.esa.int/tap-server/tap, gaia",
    "https://tapvizier.cds.unistra.fr/TAPVizieR/tap, vizier",
    "https://simbad.cds.unistra.fr/simbad/sim-tap, simbad",
    "https://archive.eso.org/tap_obs, eso",
    "https://archive.eso.org/tap_cat, eso-cat",
    "https://irsa.ipac.caltech.edu/TAP, irsa",
    "https://ws.cadc-ccda.hia-iha.nrc-cnrc.gc.ca/argus, cadc",
    "http://example.org/tap, standard"
  })
  void aServiceIsKnownByItsAddress(URI service, String name) {
    assertThat(Dialects.own().of(service, Language.UNKNOWN).name()).isEqualTo(name);
  }

  @Test
  void softwareIsKnownByWhatItDeclares() {
    Signature function = Signature.read("gavo_match(p TEXT, s TEXT) -> INTEGER", "").orElseThrow();
    Language language = new Language(true, Set.of("2.1"), List.of(function), Set.of(), Set.of());
    Dialect dialect = Dialects.own().of(URI.create("http://127.0.0.1/tap"), language);
    Checker checker = new Checker(Sample.schema(), dialect);
    assertThat(checker.check("SELECT ra FROM sky.star WHERE id <> 5 AND gmag < 3").errors())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo(Code.DIALECT))
        .satisfies(p -> assertThat(p.suggestions()).containsExactly("!="));
  }

  /// Constructions, wherever they stand.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://ws.cadc-ccda.hia-iha.nrc-cnrc.gc.ca/argus|SELECT x.ra FROM (SELECT ra FROM sky.star) AS x|1:18",
        "https://ws.cadc-ccda.hia-iha.nrc-cnrc.gc.ca/argus|SELECT ra FROM sky.star WHERE id IN (SELECT y.id FROM (SELECT id FROM sky.star) AS y)|1:55",
        "https://ws.cadc-ccda.hia-iha.nrc-cnrc.gc.ca/argus|SELECT ra FROM sky.star UNION SELECT dec FROM sky.star|1:25",
        "https://archive.eso.org/tap_cat|SELECT ra FROM sky.star WHERE CONTAINS(POINT(ra, dec), CIRCLE(1, 2, 3))=0|1:31",
        "https://archive.eso.org/tap_cat|SELECT DISTANCE(1, 2, ra, dec) FROM sky.star|1:8"
      })
  void formsAreFound(URI service, String query, String place) {
    Dialect dialect = Dialects.own().of(service, Language.UNKNOWN);
    Checker checker = new Checker(Sample.schema(), dialect);
    assertThat(checker.check(query).errors())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo(Code.DIALECT))
        .satisfies(p -> assertThat("1:" + (p.span().start() + 1)).isEqualTo(place));
    assertThat(new Checker(Sample.schema(), Dialect.STANDARD).check(query).errors()).isEmpty();
  }

  @Test
  void usersAddTheirOwn(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("adql-dialects.txt");
    Files.writeString(
        file, "[mine] My server\nhost my.example\nrefuses word OFFSET ; ; asked on the phone\n");
    Dialect dialect = Dialects.with(file).of(URI.create("http://my.example/tap"), Language.UNKNOWN);
    Checker checker = new Checker(Sample.schema(), dialect);
    assertThat(checker.check("SELECT ra FROM sky.star OFFSET 5").errors()).hasSize(1);
  }

  @Test
  void aLineThatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("adql-dialects.txt");
    Files.writeString(file, "[mine] My server\nrefuses OFFSET\n");
    assertThatThrownBy(() -> Dialects.with(file)).hasMessageContaining("Line 2");
  }
}
