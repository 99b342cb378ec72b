package perek.shell.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.index.filter.Clause;
import perek.index.filter.Filter;
import perek.index.filter.Years;
import perek.index.reading.Scope;
import perek.index.reading.Spelling.Correction;
import perek.index.reading.Understood;
import perek.index.text.Expansion;
import perek.shell.line.Globals;
import perek.shell.line.LineParser;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;

class ScopeTest {

  private static Scope scope(String... words) throws UsageException {
    Synopsis command =
        new Synopsis(
            "find", "Find.", "", 0, Synopsis.ANY, ScopeOptions.and(), List.of("perek find x"));
    var line = new LineParser(List.of(command)).parse(Globals.of(List.of(words)));
    return ScopeOptions.of(new Values(line.input()));
  }

  @ParameterizedTest
  @CsvSource({
    "--document, 'tap 1.1, SSA', tap 1.1 and SSA",
    "--status, 'rec,pr', status PR or REC",
    "--year, 2020..2024, 2020 to 2024",
    "--year, 2024.., since 2024",
    "--author, 'M. Zechmeister,Tody', by M. Zechmeister or Tody",
    "--kind, 'paper,notes', starter notes and papers"
  })
  void optionsBecomeAFilter(String option, String value, String label) throws UsageException {
    assertThat(scope("find", option, value).filter().label()).isEqualTo(label);
  }

  @Test
  void withoutOptionsEverythingIsSearched() throws UsageException {
    assertThat(scope("find", "x")).isEqualTo(Scope.ALL);
    assertThat(scope("find", "--without", "query language, insenstive").revoked())
        .isEqualTo(Set.of("query language", "insenstive"));
  }

  @Test
  void allBadValuesAreNamedAtOnce() {
    assertThatThrownBy(() -> scope("find", "--year", "24", "--kind", "book"))
        .hasMessageContaining("'24' is no year")
        .hasMessageContaining("'book'");
  }

  @Test
  void theLineSaysWhatWasChangedAndHowToRevokeIt() {
    Understood understood =
        new Understood(
            List.of(new Correction("insenstive", "insensitive")),
            List.of(new Expansion("query language", List.of("ADQL"), List.of("ADQL"))),
            List.of(new Clause("since 2020", Filter.years(Years.of("2020..")))),
            List.of("the index holds no document FOO"));
    assertThat(ReadLine.of(understood))
        .contains(
            "Read 'insenstive' as 'insensitive'; 'since 2020' leaves only since 2020; 'query language' also finds ADQL; the index holds no document FOO. --without WORDS leaves that out.");
    assertThat(ReadLine.of(Understood.NOTHING)).isEmpty();
  }
}
