package perek.tools.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.data.Status;
import perek.tools.everywhere.Everywhere;
import perek.tools.everywhere.Gathered;

class ObjectsSearchTest {

  private static final URI SERVICE = URI.create("http://dc.example/ssap");

  @TempDir Path folder;
  private final List<String> asked = new ArrayList<>();

  /// A service that fails for every object, so that what was asked is seen.
  private Outcome<Gathered> search(String tool, String list, Params params) throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), list);
    Everywhere.Search none =
        (service, sent, _) -> {
          asked.add(sent.encoded());
          return new Outcome.Failed<>(
              Report.failed(new Sent("GET", service, sent), "nobody there", List.of()));
        };
    ObjectsQuery query = new ObjectsQuery(tool, List.of(SERVICE), params, file, .1);
    return new ObjectsSearch(new Everywhere(Map.of(tool, none)))
        .call(query, Run.of(folder, Duration.ofSeconds(20)));
  }

  @Test
  void eachPlaceIsASearchOfItsOwnWithTheRadiusAsTheProtocolWantsIt() throws IOException {
    String list = "name,ra,dec\npsi Per,54.1224,48.1926\nVega,279.2347,38.7837\n";
    search("ssap", list, Params.of("MAXREC", "5"));
    search("scs", list, Params.NONE);
    search("siap2", list, Params.NONE);
    assertThat(asked)
        .containsExactly(
            "REQUEST=queryData&POS=54.1224,48.1926&SIZE=0.2&MAXREC=5",
            "REQUEST=queryData&POS=279.2347,38.7837&SIZE=0.2&MAXREC=5",
            "RA=54.1224&DEC=48.1926&SR=0.1",
            "RA=279.2347&DEC=38.7837&SR=0.1",
            "POS=CIRCLE%2054.1224%2048.1926%200.1",
            "POS=CIRCLE%20279.2347%2038.7837%200.1");
  }

  @Test
  void aListOfNamesIsEnoughForSpectra() throws IOException {
    search("ssap", "name\npsi Per\nVega\n", Params.NONE);
    assertThat(asked)
        .containsExactly(
            "REQUEST=queryData&TARGETNAME=psi%20Per", "REQUEST=queryData&TARGETNAME=Vega");
  }

  @Test
  void anObjectWithoutAPlaceAndEveryFailureAreTold() throws IOException {
    Outcome<Gathered> outcome =
        search("scs", "name,ra,dec\na,1.5,2.5\nb,,\nc,3.5,4.5\n", Params.NONE);
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(outcome.report().notes()).containsExactly("Row 2 of list.csv has no object.");
    assertThat(outcome.product().orElseThrow().services())
        .extracting(Gathered.Line::name, Gathered.Line::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", "nobody there"),
            org.assertj.core.groups.Tuple.tuple("c", "nobody there"));
  }

  @Test
  void aPlaceThatTheLineGivesBesidesTheListIsRefused() {
    assertThatThrownBy(() -> search("ssap", "ra,dec\n1,2\n", Params.of("POS", "3,4")))
        .hasMessageContaining("POS")
        .hasMessageContaining("leave it out");
  }
}
