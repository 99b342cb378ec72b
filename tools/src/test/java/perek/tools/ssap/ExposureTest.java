package perek.tools.ssap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.data.Table;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.VotableReader;

class ExposureTest {

  private static final List<String> UTYPES =
      List.of(
          "ssa:Target.Name",
          "ssa:Char.TimeAxis.Coverage.Location.Value",
          "ssa:Char.TimeAxis.Coverage.Bounds.Extent",
          "ssa:DataID.Instrument",
          "ssa:Char.SpectralAxis.Coverage.Bounds.Start",
          "ssa:Association.Type",
          "ssa:Association.ID");

  @TempDir Path folder;

  private Table table(List<String> rows) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "<VOTABLE xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\"><RESOURCE type=\"results\"><TABLE>");
    for (String utype : UTYPES)
      text.append(
          "<FIELD name=\"%s\" datatype=\"char\" arraysize=\"*\" utype=\"%s\"/>"
              .formatted(utype.replaceAll("\\W", "_"), utype));
    text.append("<DATA><TABLEDATA>").append(String.join("", rows));
    Path file =
        Files.writeString(
            folder.resolve("t.vot"),
            text.append("</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>"));
    return new VotableReader(ReadLimits.DEFAULT).read(file, () -> false).table().orElseThrow();
  }

  private static String row(String target, double mjd, double start, String type, String id) {
    return "<TR><TD>%s</TD><TD>%s</TD><TD>600</TD><TD>HEROS</TD><TD>%s</TD><TD>%s</TD><TD>%s</TD></TR>"
        .formatted(target, mjd, start, type, id);
  }

  @Test
  void ordersOfOneTargetAndTimeAreOneExposure() throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add(row("Vega", 51000.1, 4e-7, "", ""));
    for (int order = 0; order < 4; order++)
      rows.add(row("psi Per", 51000.5, 4e-7 + order * 1e-8, "", ""));
    rows.add(row("psi Per", 51001.5, 4e-7, "", ""));
    List<Exposure> found = Exposure.of(table(rows));
    assertThat(found)
        .singleElement()
        .satisfies(e -> {
          assertThat(e.rows()).containsExactly(2L, 3L, 4L, 5L);
          assertThat(e.told()).startsWith("Rows 2 to 5 are 4 orders of one exposure: psi Per");
        });
    assertThat(Exposure.whole(List.of(6L, 3L), found)).containsExactly(6L, 2L, 3L, 4L, 5L);
  }

  @Test
  void oneRangeInSeveralVersionsIsNoSetOfOrders() throws IOException {
    List<String> rows = new ArrayList<>();
    for (int version = 0; version < 3; version++) rows.add(row("psi Per", 51000.5, 4e-7, "", ""));
    assertThat(Exposure.of(table(rows))).isEmpty();
  }

  @Test
  void anAssociationSaysWhatBelongsTogetherUnlessItIsOneDatasetInSeveralFormats()
      throws IOException {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 3; i++) rows.add(row("a", i, i, "Echelle", "x1"));
    for (int i = 0; i < 3; i++) rows.add(row("a", i, i, "MultiFormat", "x2"));
    assertThat(Exposure.of(table(rows)))
        .extracting(Exposure::rows)
        .containsExactly(List.of(1L, 2L, 3L));
  }
}
