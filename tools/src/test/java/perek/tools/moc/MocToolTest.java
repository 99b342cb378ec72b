package perek.tools.moc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.moc.MocQuery.Joint;
import perek.tools.stub.Stub;

class MocToolTest {

  private final MocTool tool = new MocTool(new Transport(Settings.of("", true)));

  @TempDir Path folder;

  private Outcome<Coverage> ask(MocQuery query) {
    return tool.call(query, Run.of(folder, Duration.ofSeconds(20)));
  }

  @ParameterizedTest
  @CsvSource({"83.633,22.0145,true,covers the place", "90,15,false,does not cover"})
  void aFileSaysWhetherItCoversAPlace(double ra, double dec, boolean covers, String words)
      throws IOException {
    Path file = Files.writeString(folder.resolve("m.txt"), "3/377 8/");
    Outcome<Coverage> outcome = ask(MocQuery.of(file.toUri()).at(new Place(ra, dec, 0)));
    assertThat(outcome.product().orElseThrow().covers()).contains(covers);
    assertThat(outcome.report().message()).contains(words);
    assertThat(outcome.product().orElseThrow().facts())
        .containsEntry("order", 8)
        .containsEntry("skyFraction", 1.0 / 768);
  }

  @Test
  void anAddressIsFetchedAndJoinedAndWritten() throws IOException {
    try (Stub stub = new Stub(_ -> new Stub.Reply(200, Maps.of((4L << 6) + 377)))) {
      Path file = Files.writeString(folder.resolve("m.txt"), "3/376 378-379");
      Path out = folder.resolve("out.txt");
      Outcome<Coverage> outcome =
          ask(MocQuery.of(stub.at("/Moc.fits")).joined(Joint.UNION, file.toUri()).writing(out));
      assertThat(outcome.status()).as(outcome.report().message()).isEqualTo(Status.OK);
      assertThat(Files.readString(out)).isEqualTo("2/94 8/\n");
    }
  }

  @Test
  void galacticMapsAreAskedInTheirFrame() throws IOException {
    byte[] map =
        Maps.fits(
            "1K",
            java.util.List.of("ORDERING= 'NUNIQ   '", "COORDSYS= 'G       '"),
            (4L << 10) + Healpix.cell(5, 149.172865511, -6.089759292));
    Path file = Files.write(folder.resolve("g.fits"), map);
    MocQuery query = MocQuery.of(file.toUri()).at(new Place(54.1224, 48.1926, 0));
    assertThat(ask(query).product().orElseThrow().covers()).contains(true);
  }

  @Test
  void whatCannotBeReadIsAValue() throws IOException {
    try (Stub stub = new Stub(_ -> Stub.Reply.missing())) {
      assertThat(ask(MocQuery.of(stub.at("/x"))).report().message()).contains("404");
    }
    assertThat(ask(MocQuery.of(folder.resolve("no").toUri())).report().message())
        .contains("no such file");
    Path page = Files.writeString(folder.resolve("page.html"), "<html>");
    assertThat(ask(MocQuery.of(page.toUri())).report().message())
        .contains("page.html: this is no coverage map");
  }
}
