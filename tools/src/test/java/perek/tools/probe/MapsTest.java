package perek.tools.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Run;
import perek.tools.dal.Service;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.stub.Stub;
import perek.tools.votable.ReadLimits;

class MapsTest {

  private static final String LINES =
      """
      <VOTABLE version="1.3"><RESOURCE type="results"><INFO name="QUERY_STATUS" value="OK"/>
      <TABLE><FIELD name="w" datatype="double" utype="ssldm:Line.wavelength.value"/></TABLE>
      </RESOURCE></VOTABLE>
      """;

  @TempDir Path folder;

  private final Probe probe =
      new Probe(new Service(new Transport(Settings.of("", true)), ReadLimits.DEFAULT));

  private List<Protocol> found(Stub stub, String path) {
    return probe.of(stub.at(path), Run.of(folder, Duration.ofSeconds(20))).stream()
        .map(Spoken::protocol)
        .toList();
  }

  @Test
  void aCoverageMapIsKnownByItsAddressAndNotAsked() throws IOException {
    try (Stub stub = new Stub(_ -> Stub.Reply.missing())) {
      assertThat(found(stub, "/survey/Moc.fits")).containsExactly(Protocol.MOC);
      assertThat(stub.asked()).isEmpty();
    }
  }

  @Test
  void aSurveyIsKnownByItsProperties() throws IOException {
    try (Stub stub =
        new Stub(q ->
            q.contains("/plates/properties")
                ? Stub.Reply.of("obs_title = Plates\nhips_order = 6\n")
                : Stub.Reply.missing())) {
      assertThat(found(stub, "/plates")).containsExactly(Protocol.HIPS);
      assertThat(found(stub, "/others")).isEmpty();
    }
  }

  @Test
  void aListOfLinesIsKnownByItsColumns() throws IOException {
    try (Stub stub =
        new Stub(q -> q.contains("METADATA") ? Stub.Reply.of(LINES) : Stub.Reply.missing())) {
      assertThat(found(stub, "/lines/slap")).containsExactly(Protocol.SLAP);
    }
  }
}
