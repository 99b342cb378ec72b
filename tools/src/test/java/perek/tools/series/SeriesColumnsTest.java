package perek.tools.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesColumnsTest {

  @TempDir Path folder;

  private Path table(String velocity, String unit) throws IOException {
    Path file = folder.resolve("t.vot");
    Files.writeString(
        file,
        """
        <VOTABLE version="1.4" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE><TABLE>
        <FIELD name="file" datatype="char" arraysize="*"/>
        <FIELD name="bjd" datatype="double" unit="d"/>
        <FIELD name="%s" datatype="double" unit="%s"/>
        <FIELD name="rv_err" datatype="double" unit="%s"/>
        <FIELD name="snr" datatype="float"/>
        <DATA><TABLEDATA>
        <TR><TD>a</TD><TD>2455000.5</TD><TD>12.5</TD><TD>0.25</TD><TD>40</TD></TR>
        <TR><TD>b</TD><TD>2455001.5</TD><TD></TD><TD>0.25</TD><TD>50</TD></TR>
        <TR><TD>c</TD><TD>2455002.5</TD><TD>13.5</TD><TD>0.5</TD><TD>60</TD></TR>
        </TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
        """
            .formatted(velocity, unit, unit));
    return file;
  }

  @Test
  void aVotableIsReadByNamesAndUnits() throws IOException {
    Series kms = SeriesFile.read(List.of(table("rv", "km/s"))).series().getFirst();
    assertThat(kms.time()).containsExactly(2_455_000.5, 2_455_002.5);
    assertThat(kms.rvMs()).containsExactly(12_500, 13_500);
    assertThat(kms.errMs()[1]).isCloseTo(500, within(1e-9));
    Series ms = SeriesFile.read(List.of(table("rv", "m/s"))).series().getFirst();
    assertThat(ms.rvMs()).containsExactly(12.5, 13.5);
    Series named = SeriesFile.read(List.of(table("rv_kms", ""))).series().getFirst();
    assertThat(named.rvMs()).containsExactly(12_500, 13_500);
  }

  @Test
  void aTableWithoutVelocitiesIsRefusedWithWhatItHas() throws IOException {
    Path file = table("brightness", "mag");
    assertThatThrownBy(() -> SeriesFile.read(List.of(file)))
        .hasMessageContaining("no columns of time, velocity and error")
        .hasMessageContaining("brightness");
  }

  @Test
  void anyTwoColumnsAreASeries() throws IOException {
    assertThat(SeriesColumns.lines(table("rv", "km/s"), "bjd", "snr"))
        .containsExactly("2455000.5 40.0 1.0", "2455001.5 50.0 1.0", "2455002.5 60.0 1.0");
    assertThatThrownBy(() -> SeriesColumns.lines(folder.resolve("t.vot"), "bjd", "mag"))
        .hasMessageContaining("no columns bjd and mag");
  }
}
