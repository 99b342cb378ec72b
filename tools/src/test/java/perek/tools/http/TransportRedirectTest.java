package perek.tools.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransportRedirectTest {

  private final Settings settings = Settings.of("", false);
  private StubServer server;
  private Transport transport;

  @BeforeEach
  void start() throws IOException {
    server = new StubServer();
    transport = new Transport(settings);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Reply get(String path) {
    return transport.send(Request.get(server.uri(path)), () -> false);
  }

  private Reply.Failed failure(String path) {
    return (Reply.Failed) get(path);
  }

  @Test
  void followsRedirectsOnTheSameHost() {
    server.on("/a", 302, Map.of("Location", "b?x=1"), "").on("/b", 200, Map.of(), "here");
    var ok = (Reply.Ok) get("/a");
    assertThat(ok.address()).isEqualTo(server.uri("/b?x=1"));
    assertThat(ok.exchanges()).extracting(Exchange::status).containsExactly(302, 200);
  }

  @Test
  void endsALoopOfRedirects() {
    server.on("/loop", 302, Map.of("Location", "/loop"), "");
    Reply.Failed failed = failure("/loop");
    assertThat(failed.reason()).contains("limit of 5");
    assertThat(server.asked).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({
    "file:///etc/passwd,not http or https",
    "ftp://archive.example/x,not http or https",
    "http://[bad,no address"
  })
  void neverFollowsARedirectToSomethingElseThanHttp(String target, String reason) {
    server.on("/r", 301, Map.of("Location", target), "");
    assertThat(failure("/r").reason()).contains(target).contains(reason);
    assertThat(server.asked).hasSize(1);
  }

  @Test
  void neverFollowsARedirectFromOutsideToTheInside() throws IOException {
    try (StubServer inside = new StubServer()) {
      inside.on("/secret", 200, Map.of(), "secret");
      server.on("/r", 302, Map.of("Location", inside.uri("/secret").toString()), "");
      int port = inside.uri("/").getPort();
      transport = new Transport(settings, uri -> uri.getPort() == port, (_, _) -> true);
      assertThat(failure("/r").reason()).contains("inside your own network");
      assertThat(inside.asked).isEmpty();
    }
  }

  @Test
  void doesNotCarryTheTokenToAnotherHost() throws IOException {
    try (StubServer other = new StubServer()) {
      other.on("/t", 200, Map.of(), "ok");
      server.on("/r", 302, Map.of("Location", other.uri("/t").toString()), "");
      Request request = Request.get(server.uri("/r")).with("Authorization", "Bearer x");
      assertThat(transport.send(request, () -> false)).isInstanceOf(Reply.Ok.class);
      assertThat(server.asked.getFirst().getRequestHeaders()).containsKey("Authorization");
      assertThat(other.asked.getFirst().getRequestHeaders()).doesNotContainKey("Authorization");
    }
  }

  @Test
  void asksBeforeItFollows() {
    server.on("/a", 302, Map.of("Location", "/b"), "").on("/b", 200, Map.of(), "no");
    Request request = Request.get(server.uri("/a")).following(_ -> false);
    assertThat(transport.send(request, () -> false)).isInstanceOf(Reply.Failed.class);
    assertThat(server.asked).hasSize(1);
  }
}
