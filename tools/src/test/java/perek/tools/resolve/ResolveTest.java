package perek.tools.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.http.Settings;
import perek.tools.http.Transport;

class ResolveTest {

  private static final String ANSWER =
      "<Sesame><Target><Resolver name=\"S=Simbad\"><jradeg>10.5</jradeg><jdedeg>-3</jdedeg>"
          + "<oname>Nova X</oname></Resolver></Target></Sesame>";

  @TempDir Path folder;

  private Outcome<Places> resolved(String name, URI sesame) {
    Run run = Run.of(folder, Duration.ofSeconds(10));
    return new Resolve(new Transport(Settings.of("", false)))
        .call(new ResolveQuery(name, sesame), run);
  }

  @Test
  void anAnswerIsRememberedForWhenTheResolverIsAway() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
          try (exchange) {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
    URI sesame = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    assertThat(resolved("Nova X", sesame).product().orElseThrow().best().raDeg()).isEqualTo(10.5);
    server.stop(0);
    Outcome<Places> again = resolved("Nova X", sesame);
    assertThat(again.product().orElseThrow().best().decDeg()).isEqualTo(-3);
    assertThat(again.report().notes()).singleElement().asString().contains("less than a day old");
    assertThat(resolved("Vega", sesame).report().notes())
        .singleElement()
        .asString()
        .contains("own small table");
    assertThat(resolved("Nova Y", sesame).status()).isEqualTo(Status.FAILED);
  }
}
