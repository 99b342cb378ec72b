package perek.corpora.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.corpora.read.Block;
import perek.corpora.read.UnreadableException;

class JoinedTest {

  private static final Path IVOA = Path.of("../../shared/corpora/ivoa");

  /// `elsewhere` is another line of the same document.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          two forms of one service,   an alter-,        native form,     an alternative form
          several alternatives,       an alter-,        native form,     an alternative form
          mail to the group,          on the mail-,     ing list,        on the mailing list
          to understand,              is understand-,   able to all,     is understandable to all
          a dimension,                is dimension-,    less here,       is dimensionless here
          machine-readable files,     are machine-,     readable now,    are machine-readable now
          case-insensitive names,     match case-,      insensitively,   match case-insensitively
          the user has a name,        the user-,        name,            the user-name
          a server-side and a client, on the client-,   side of it,      on the client-side of it
          nothing of it,              in a two-,        step process,    in a two-step process
          nothing of it,              is POSIX-,        compliant now,   is POSIX-compliant now
          a DataCite record,          are DataCite-,    compatible,      are DataCite-compatible
          nothing of it,              in PROV-,         DM today,        in PROV-DM today
          nothing of it,              T. and Mc-,       Dowell,          T. and McDowell
          nothing of it,              as vs:Catalog-,   Resource is,     as vs:CatalogResource is
          nothing of it,              the ObjectIdent-, ifier here,      the ObjectIdentifier here
          nothing of it,              at https://a.b/x-, y.html here,    at https://a.b/x-y.html here
          """)
  void aBrokenWordBecomesOneOrKeepsItsHyphen(
      String elsewhere, String line, String next, String whole) {
    Joined joined = new Joined(lines(elsewhere, line, next));
    assertThat(joined.text(List.of(line, next))).isEqualTo(whole);
  }

  @Test
  void whatALineBreakLeftIsNoWordOfTheDocument() {
    Joined joined =
        new Joined(lines("They pre-", "serves here and wise-", "native", "pre-", "native"));
    assertThat(joined.text(List.of("wise-", "native"))).isEqualTo("wisenative");
  }

  @Test
  void footnotesStandApartAndTheirMarksDoNotRunIntoWords() throws IOException, UnreadableException {
    Path pdf = IVOA.resolve("EPNTAP/EPNTAP.pdf");
    assumeThat(pdf).as("needs the real documents in %s", IVOA).exists();
    List<String> blocks =
        Pdf.read(Files.readAllBytes(pdf), "EPNTAP.pdf", 10_000_000).blocks().stream()
            .map(Block::text)
            .toList();
    assertThat(blocks).contains("^4 http://simbad.u-strasbg.fr/simbad/");
    assertThat(blocks).anyMatch(text -> text.contains("identifiable through Simbad^4."));
  }

  private static List<PdfLine> lines(String... texts) {
    return Arrays.stream(texts)
        .map(text -> new PdfLine(1, text, 0, 0, 10, false, false, false))
        .collect(Collectors.toList());
  }
}
