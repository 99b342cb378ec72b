package perek.assistant.eval.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.corpora.Document;
import perek.corpora.Passage;

class TargetTest {

  private static Passage passage(String document, String path, String... sections) {
    return new Passage(
        new Document(document, document, null, null, null, null, null, List.of()),
        path,
        List.of(sections),
        null,
        "Text.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4.4.4 | ILIKE                | 4.4.4 ILIKE                    | true",
        "4.4.4 | ILIKE                | 4.4.4. ilike                   | true",
        "''    | 2.1.6. Quote         | 2.1.6 Quote                    | true",
        "4.19  | States (pol_states)  | 4.19 States (pol_states)       | true",
        "A.2   | Examples             | Appendix A.2 Examples          | true",
        "4.4.4 | ILIKE                | ILIKE                          | true",
        "''    | ILIKE                | 4.4.4 ILIKE                    | true",
        "3     | 2MASS colours        | 3 2MASS colours                | true",
        "4.4.4 | ILIKE                | 4.4 Strings                    | false",
        "4.4   | Strings              | 4.4.4 ILIKE                    | false",
        "1     | Overview             | 4.3.1 Overview                 | false",
        "4.4.4 | ILIKE                | 4.4.4 LIKE                     | false",
        "2     | Resources            | 2 Resources and their names    | false"
      })
  void sectionsAreComparedByNumberAndTitle(
      String number, String title, String section, boolean holds) {
    Target target = new Target("ADQL", number, title);
    assertThat(target.holds(passage("ADQL", "ADQL.html", "9 Above", section))).isEqualTo(holds);
  }

  @Test
  void aSectionAboveIsAnother() {
    Target target = new Target("TAP", "2", "Resources");
    assertThat(target.holds(passage("TAP", "TAP.html", "2 Resources", "2.3 Tables"))).isFalse();
    assertThat(target.holds(passage("TAP", "TAP.html", "2 Resources"))).isTrue();
    assertThat(target.holds(passage("TAP", "TAP.html"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ADQL                 | ADQL/ADQL.html       | ADQL              | true",
        "adql                 | ADQL/ADQL.html       | ADQL              | true",
        "eprv/RVData/faq.rst  | RVData/faq.rst       | eprv/RVData/faq.rst | true",
        "RVData/faq.rst       | eprv/RVData/faq.rst  | RVData/faq.rst    | true",
        "TAP                  | EPNTAP/TAP.html      | EPNTAP            | false",
        "faq.rst              | RVData/otherfaq.rst  | otherfaq.rst      | false"
      })
  void documentsAreComparedByIdOrPath(String wanted, String path, String id, boolean is) {
    assertThat(Target.isOf(wanted, passage(id, path))).isEqualTo(is);
  }

  @Test
  void aFilesOwnNameStandsForTheWholeFile() {
    Target target = new Target("eprv/serval/ReadMe.txt", "", "ReadMe.txt");
    assertThat(target.holds(passage("eprv/serval/ReadMe.txt", "x", "File summary"))).isTrue();
    assertThat(target.holds(passage("eprv/serval/ReadMe.txt", "x"))).isTrue();
    assertThat(target.holds(passage("eprv/arvi/ReadMe.txt", "x"))).isFalse();
  }
}
