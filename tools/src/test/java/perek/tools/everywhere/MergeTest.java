package perek.tools.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Sent;
import perek.tools.dal.Rows;
import perek.tools.data.Table;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.Votable;
import perek.tools.votable.VotableReader;

/// How columns and rows of several answers become those of one table.
class MergeTest {

  private static final String DID =
      "<FIELD name=\"pubdid\" datatype=\"char\" arraysize=\"*\" utype=\"ssa:Curation.PublisherDID\"/>";
  private static final String CREATOR =
      "<FIELD name=\"creatordid\" datatype=\"char\" arraysize=\"*\" utype=\"ssa:DataID.CreatorDID\"/>";
  private static final String ACCESS =
      "<FIELD name=\"url\" datatype=\"char\" arraysize=\"*\" utype=\"ssa:Access.Reference\"/>";

  @TempDir Path folder;
  private int files;

  private Answered answer(String host, String fields, String... rows) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String row : rows)
      body.append("<TR><TD>").append(row.replace("|", "</TD><TD>")).append("</TD></TR>");
    Path file = folder.resolve("answer-" + files++ + ".vot");
    Files.writeString(
        file,
        "<VOTABLE version=\"1.3\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\"><RESOURCE type=\"results\">"
            + "<INFO name=\"QUERY_STATUS\" value=\"OK\"/><TABLE>"
            + fields
            + "<DATA><TABLEDATA>"
            + body
            + "</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>");
    URI service = URI.create("http://" + host + "/ssap");
    Votable document = new VotableReader(ReadLimits.DEFAULT).read(file, () -> false);
    Report report = Report.failed(Sent.get(service, Params.NONE), "", List.of());
    return new Answered(
        service,
        new Outcome.Made<>(new Rows(document, service), report.saying(document.status(), "")));
  }

  private static String number(String name, String unit, String utype) {
    return "<FIELD name=\"%s\" datatype=\"double\" unit=\"%s\" utype=\"%s\"/>"
        .formatted(name, unit, utype);
  }

  private Merged merged(Answered... answers) {
    return Everywhere.merge(List.of(answers), folder).orElseThrow();
  }

  private static List<String> names(Table table) {
    return table.columns().stream().map(c -> c.name()).toList();
  }

  private static String cell(Table table, int row, String column) {
    return table.text(row, table.index(column).orElseThrow()).orElse("");
  }

  @Test
  void columnsMeetByUtypeElseByNameAndUcd() throws IOException {
    Table table =
        merged(
                answer("a", number("snr", "", "ssa:Derived.SNR") + number("mag", "", ""), "1|9"),
                answer("b", number("sn", "", "Derived.SNR") + number("MAG", "", ""), "2|8"),
                answer("c", number("other", "", ""), "3"))
            .table();
    assertThat(names(table)).containsExactly("service", "snr", "mag", "other");
    assertThat(cell(table, 1, "snr")).isEqualTo("2");
    assertThat(cell(table, 1, "mag")).isEqualTo("8");
    assertThat(cell(table, 2, "snr")).isEmpty();
    assertThat(cell(table, 2, "other")).isEqualTo("3");
    assertThat(cell(table, 2, "service")).isEqualTo("http://c/ssap");
  }

  @Test
  void knownUnitsAreConvertedAndOthersKeptApart() throws IOException {
    Merged merged =
        merged(
            answer("a", number("w", "m", "ssa:W"), "6.5E-7"),
            answer("b", number("w", "Angstrom", "ssa:W"), "6500"),
            answer("c", number("w", "GHz", "ssa:W"), "42"));
    assertThat(names(merged.table())).containsExactly("service", "w", "w_2");
    assertThat(Double.parseDouble(cell(merged.table(), 1, "w")))
        .isCloseTo(6.5e-7, org.assertj.core.data.Offset.offset(1e-15));
    assertThat(cell(merged.table(), 2, "w")).isEmpty();
    assertThat(cell(merged.table(), 2, "w_2")).isEqualTo("42");
    assertThat(merged.notes())
        .anyMatch(n -> n.contains("w of b was converted from Angstrom to m"))
        .anyMatch(n -> n.contains("w of c is in 'GHz'"));
  }

  @Test
  void aDatasetOfSeveralServicesStandsOnce() throws IOException {
    Merged merged =
        merged(
            answer(
                "a", DID + CREATOR + ACCESS, "ivo://x?1|c1|http://x/1", "ivo://x?2|c2|http://x/2"),
            answer(
                "b", DID + CREATOR + ACCESS, "IVO://x?1|c9|http://y/1", "ivo://y?2|c2|http://y/2"),
            answer("c", ACCESS, "http://x/1", "http://z/9"));
    assertThat(merged.duplicates()).isEqualTo(3);
    assertThat(merged.table().rows()).isEqualTo(3);
    assertThat(cell(merged.table(), 0, "service"))
        .isEqualTo("http://a/ssap http://b/ssap http://c/ssap");
    assertThat(cell(merged.table(), 1, "service")).isEqualTo("http://a/ssap http://b/ssap");
  }

  @Test
  void anIdentifierThatAServiceGivesToManyRowsNamesNoDataset() throws IOException {
    Merged merged =
        merged(
            answer("a", CREATOR, "ivo://collection"),
            answer("b", CREATOR, "ivo://collection", "ivo://collection"));
    assertThat(merged.table().rows()).isEqualTo(3);
    assertThat(merged.duplicates()).isZero();
  }

  @Test
  void relativeReferencesBecomeAddresses() throws IOException {
    Table table =
        merged(answer("a", ACCESS, "data/1.fits"), answer("b", ACCESS, "data/1.fits")).table();
    assertThat(cell(table, 0, "url")).isEqualTo("http://a/data/1.fits");
    assertThat(cell(table, 1, "url")).isEqualTo("http://b/data/1.fits");
  }

  @Test
  void differentTypesBecomeOneThatHoldsBoth() throws IOException {
    String whole = "<FIELD name=\"n\" datatype=\"int\"/>";
    String text = "<FIELD name=\"n\" datatype=\"char\" arraysize=\"*\"/>";
    String vector = "<FIELD name=\"v\" datatype=\"float\" arraysize=\"2\"/>";
    Table table =
        merged(
                answer("a", whole + vector, "1|1 2"),
                answer("b", number("n", "", "") + vector.replace("float", "double"), "2.5|3 4"),
                answer("c", text, "many"))
            .table();
    assertThat(table.head()).extracting(r -> r.get(1)).containsExactly("1", "2.5", "many");
    assertThat(cell(table, 1, "v")).isEqualTo("[3 4]");
  }

  @Test
  void nothingIsMadeOfNoRows() throws IOException {
    assertThat(Everywhere.merge(List.of(answer("a", ACCESS)), folder)).isEmpty();
    assertThat(Everywhere.merge(List.of(), folder)).isEmpty();
  }
}
