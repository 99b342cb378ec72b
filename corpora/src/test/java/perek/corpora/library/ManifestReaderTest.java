package perek.corpora.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.corpora.Problem;
import perek.corpora.source.Source;

class ManifestReaderTest {

  private static final String GOOD =
      """
      id: mine
      title: My pages
      sources:
        - kind: web
          pages: [https://example.org/a.html]
      """;

  private static List<Problem> problems(String yaml) {
    return switch (ManifestReader.read("mine/manifest.yaml", yaml)) {
      case ManifestReader.Result.Good _ -> List.of();
      case ManifestReader.Result.Bad(var problems) -> problems;
    };
  }

  @Test
  void everyShippedManifestIsWholeAndWritesAsItReads() {
    for (Manifest manifest : Shipped.all()) {
      var again = ManifestReader.read(manifest.id(), ManifestWriter.write(manifest));
      assertThat(again).isEqualTo(new ManifestReader.Result.Good(manifest));
    }
    var ivoa = (Source.IvoaDocuments) Shipped.find("ivoa").orElseThrow().sources().getFirst();
    assertThat(ivoa.standards()).hasSizeGreaterThan(45).containsKeys("SSA", "TAP", "SAMP", "SLAP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "id: mine; id: My Corpus; id is 'My Corpus'; lower-case",
        "id: mine; idd: mine; idd is no key here; use one of",
        "title: My pages; title: ''; title is missing; say in a few words",
        "https://example.org/a.html; file:///etc/passwd; sources[0].pages is 'file:///etc/passwd'; http",
        "kind: web; kind: git; sources[0].kind is 'git'; write ivoa, web",
        "kind: web; kind: ads; sources[0].queries is missing; list the queries",
        "pages: [https://example.org/a.html]; pages: x; sources[0].pages is no list; list the addresses",
        "title: My pages; title: [a, b]; title is no text; say in a few words"
      })
  void namesFileKeyAndRemedy(String from, String to, String what, String remedy) {
    List<Problem> problems = problems(GOOD.replace(from, to));
    assertThat(problems).isNotEmpty().allMatch(it -> it.path().equals("mine/manifest.yaml"));
    assertThat(problems).anyMatch(it -> it.reason().contains(what) && it.reason().contains(remedy));
  }

  @ParameterizedTest
  @CsvSource({"../etc", "/etc/passwd", "a/../../b", "a?b"})
  void refusesPathsThatLeaveTheirFolder(String path) {
    String yaml = "id: a\ntitle: t\nsources: [{kind: raw, base: 'https://x.org', paths: ['@']}]";
    assertThat(problems(yaml.replace("@", path)))
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).contains("sources[0].paths", path));
  }

  @Test
  void tellsAllErrorsAtOnce() {
    String yaml = "id: A B\nrefresh: {how: daily, every-days: -1}\nsources: [{kind: folder}, 7]\n";
    assertThat(problems(yaml)).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; holds no keys",
        "- a; holds no keys",
        "a: [; line",
        "id: a|id: b; duplicate key",
        "!!java.net.URL [http://x]; line 1"
      })
  void refusesWhatIsNoPlainMapping(String yaml, String what) {
    List<Problem> problems = problems(yaml.replace('|', '\n'));
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().reason()).contains(what);
  }

  @ParameterizedTest
  @CsvSource({"2000000", "5000"})
  void refusesHugeOrDeepInput(int size) {
    String yaml = size > 10_000 ? "title: " + "x".repeat(size) : "[".repeat(size);
    assertThat(problems(yaml)).hasSize(1);
  }
}
