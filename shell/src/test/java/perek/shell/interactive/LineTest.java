package perek.shell.interactive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.shell.line.LineParser;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;

class LineTest {

  private static final LineParser PARSER =
      new LineParser(
          List.of(
              synopsis("search", Synopsis.ANY, List.of(new Option("k", ' ', "N", "hits"))),
              synopsis("ask", Synopsis.ANY, List.of()),
              synopsis("index status", 0, List.of()),
              synopsis("sources", 0, List.of())));

  private static Synopsis synopsis(String name, int most, List<Option> options) {
    return new Synopsis(name, "Test.", "X…", 0, most, options, List.of(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "index status; Command",
        "sources; Command",
        "search vacuum -k 3; Command",
        "/search engines for spectra?; Command",
        "search engines for spectra?; Ask",
        "sources of error in velocities; Ask",
        "index structure of a VOTable; Ask",
        "search --depth 3 x; Ask",
        "What's BAND; Ask",
        "?sources; Ask",
        "ask what is BAND?; Ask",
        "/sorces; Wrong",
        "/index status --home x; Wrong",
        "'   '; Blank",
        "?; Blank",
      })
  void aLineIsACommandOnlyIfItParsesAsOne(String typed, String kind) {
    assertThat(Line.of(typed, PARSER).getClass().getSimpleName()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"?sources; sources", "ask what is BAND?; what is BAND?", "What's BAND; What's BAND"})
  void marksAreNoPartOfTheQuestion(String typed, String question) {
    assertThat(((Line.Ask) Line.of(typed, PARSER)).text()).isEqualTo(question);
  }
}
