package perek.assistant.model.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.assistant.model.StandIn;
import perek.assistant.model.StandIn.Sent;
import perek.assistant.model.http.Wire;

/// What listens at a usual port is taken for a model server only where it is one.
class NearbyTest {

  private static final String LLAMA =
      "{\"object\":\"list\",\"data\":[{\"id\":\"qwen.gguf\",\"object\":\"model\",\"owned_by\":\"llamacpp\"}]}";

  private static List<URI> found(StandIn server) {
    return new Nearby(List.of(server.base().getPort()), new Wire(true, Duration.ofSeconds(2)))
        .bases();
  }

  private static StandIn serving(Map<String, Sent> pages) throws IOException {
    return new StandIn((path, _) -> pages.getOrDefault(path, Sent.error(404, "not here")));
  }

  @Test
  void aServerThatListsModelsIsFound() throws IOException {
    try (StandIn server = serving(Map.of("/v1/models", Sent.json(LLAMA)))) {
      assertThat(found(server)).containsExactly(URI.create(server.base() + "/v1"));
      Wanted wanted =
          new Wanted(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              "",
              Duration.ofSeconds(2),
              8_192,
              true);
      Upstreams upstreams = new Upstreams(wanted, List.of(server.base().getPort()));
      assertThat(upstreams.offered()).anyMatch(o -> o.model().name().equals("qwen.gguf"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>GAVO Data Center</body></html>",
        "<?xml version='1.0'?><VOTABLE version='1.4'/>",
        "{\"object\":\"list\",\"data\":[]}",
        "{\"tables\":[{\"id\":\"gaia.source\"}]}",
        "[1,2,3]",
        "{\"object\":\"list\",\"data\":[{\"id\":\"perek\",\"object\":\"model\",\"owned_by\":\"perek\"}]}"
      })
  void anotherProgramIsNot(String answer) throws IOException {
    try (StandIn server = serving(Map.of("/v1/models", Sent.stream("text/html", answer)))) {
      assertThat(found(server)).isEmpty();
      assertThat(server.asked()).extracting(StandIn.Asked::path).containsOnly("/v1/models");
    }
  }

  @Test
  void nothingIsFoundWhereNobodyListens() throws IOException {
    int port;
    try (StandIn server = serving(Map.of())) {
      port = server.base().getPort();
    }
    assertThat(new Nearby(List.of(port), new Wire(true, Duration.ofSeconds(2))).bases()).isEmpty();
  }
}
