package perek.shell.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineParserTest {

  private static final LineParser PARSER =
      new LineParser(
          List.of(
              synopsis("search", 0, Synopsis.ANY, new Option("k", ' ', "N", "hits")),
              synopsis(
                  "corpora add",
                  1,
                  Synopsis.ANY,
                  Option.flag("no-wait", "later"),
                  Option.value("id", "ID", "id")),
              synopsis("corpora list", 0, 0),
              synopsis("index status", 0, 0),
              synopsis("help", 0, 2)));

  private static Synopsis synopsis(String name, int least, int most, Option... options) {
    return new Synopsis(name, "Test.", "X…", least, most, List.of(options), List.of(name));
  }

  private static LineParser.Parsed parse(String line) throws UsageException {
    return PARSER.parse(Globals.of(Splitter.words(line).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "search vacuum wavelength; search; vacuum wavelength",
        "search -k 3 a b; search; a b",
        "--home /x search a; search; a",
        "search a --json b; search; a b",
        "search -- --json -k; search; --json -k",
        "search -1.5 sigma; search; -1.5 sigma",
        "corpora add x --id y; corpora add; x",
        "corpora add --id=y x; corpora add; x",
        "corpora --help; help; corpora",
      })
  void findsCommandAndArguments(String line, String command, String words) throws UsageException {
    LineParser.Parsed parsed = parse(line);
    assertThat(parsed.synopsis().name()).isEqualTo(command);
    assertThat(new Values(parsed.input()).words()).isEqualTo(words);
  }

  @Test
  void optionsReachTheInput() throws UsageException {
    Values values = new Values(parse("corpora add --no-wait x --id 'a b' --json").input());
    assertThat(values.flag("no-wait")).isTrue();
    assertThat(values.flag("json")).isTrue();
    assertThat(values.value("id")).contains("a b");
    assertThat(values.flag("offline")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "serach x; Did you mean 'search'?",
        "corpora ad x; Did you mean 'corpora add'?",
        "index; index status",
        "corpora add x --no-wiat; Did you mean --no-wait?",
        "search x --jsn; Did you mean --json?",
        "corpora add; needs X…",
        "--bogus; There is no option '--bogus'",
        "index status now; too many",
        "search -k; needs a value",
        "corpora add x --no-wait=1; takes no value",
        "what is a VOTable; perek ask",
      })
  void misuseNamesWhatWasMeant(String line, String part) {
    assertThatThrownBy(() -> parse(line))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(part);
  }

  @ParameterizedTest
  @CsvSource({"0", "101", "many", "''", "2.5"})
  void numbersOutsideTheirLimitsAreRefusedWithThem(String k) throws UsageException {
    Values values = new Values(parse("search -k '" + k + "' x").input());
    assertThatThrownBy(() -> values.number("k", 10, 1, 100))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("'" + k + "'")
        .hasMessageContaining("from 1 to 100");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"a  b; 2", "'\"a b\" c'; 2", "a\\ b; 1", "What's up; 0"})
  void linesSplitAtBlanksOutsideQuotes(String line, int words) {
    assertThat(Splitter.words(line).map(List::size).orElse(0)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"ab,ba,1", "kitten,sitting,3", "'',abc,3", "same,same,0"})
  void distanceCountsChangedLetters(String a, String b, int changes) {
    assertThat(Nearest.distance(a, b)).isEqualTo(changes);
  }
}
