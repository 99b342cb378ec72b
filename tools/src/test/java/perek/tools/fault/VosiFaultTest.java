package perek.tools.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.vosi.Availability;
import perek.tools.vosi.VosiQuery;

/// Whether services say that they are up.
class VosiFaultTest {

  private static final String UP =
      """
      <?xml version="1.0"?><vosi:availability xmlns:vosi="http://www.ivoa.net/xml/VOSIAvailability/v1.0">
      <vosi:available>@@</vosi:available><vosi:upSince>2026-01-02T00:00:00Z</vosi:upSince>
      <vosi:note>Disks are full.</vosi:note></vosi:availability>\
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "/up/tap,OK,It is up,Disks are full.",
    "/up/tap/sync,OK,It is up,up since 2026-01-02",
    "/up/availability,OK,It is up,Disks",
    "/down/ssap.xml?,OK,It is down,Disks",
    "/nowhere,FAILED,not known,404",
    "/page,FAILED,not known,no availability"
  })
  void whatTheServiceSaysIsTold(String path, String status, String words, String more)
      throws IOException {
    try (FaultServer server = new FaultServer(0)) {
      server.on("/up/tap", c -> c.say(404, "text/plain", "no"));
      server.on("/up/tap/availability", c -> c.say(200, "text/xml", UP.replace("@@", "true")));
      server.on("/up/availability", c -> c.say(200, "text/xml", UP.replace("@@", "true")));
      server.on("/down/availability", c -> c.say(200, "text/xml", UP.replace("@@", "false")));
      server.on("/page", c -> c.say(200, "text/html", "<html><p>hello</html>"));
      Toolbox tools = Toolbox.on(new Transport(Settings.of("", false)));
      Outcome<Availability> outcome =
          tools.vosi().call(new VosiQuery(server.uri(path)), Run.of(folder, Duration.ofSeconds(9)));
      assertThat(outcome.report().status()).hasToString(status);
      assertThat(outcome.report().message()).contains(words, more);
    }
  }
}
