package perek.shell.learn.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.pool.LabelLog;
import perek.tools.pool.Pool;
import perek.tools.pool.Rule;
import perek.tools.pool.Session;

class LabelPageTest {

  private static final int SIZE = 40;
  private static final List<String> CLASSES = List.of("absorption", "emission");

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ObjectMapper mapper = new ObjectMapper();
  private PageServer server;
  private String address = "";

  LabelPageTest(@TempDir Path own) throws Exception {
    server = serve(own.resolve("unused.jsonl"));
  }

  /// Spectra of even rows have a line that goes down, the others one that goes up.
  private static Pool pool() {
    double[][] features = new double[SIZE][];
    for (int i = 0; i < SIZE; i++) features[i] = new double[] {i % 2 == 0 ? -1 : 1, .01 * i};
    return new Pool(
        IntStream.range(0, SIZE).mapToObj(i -> "s" + i).toList(),
        features,
        row ->
            new Pool.Shown(
                "wavelength (Angstrom)",
                new double[] {6553, 6563, 6573},
                row == 5
                    ? new double[] {Double.NaN, Double.NaN, Double.NaN}
                    : new double[] {1, 1 + features[row][0] / 2, 1}),
        Collections.nCopies(SIZE, ""),
        new int[SIZE],
        List.of());
  }

  private static PageServer serve(Path file) throws Exception {
    Pool pool = pool();
    LabelLog log = LabelLog.open(file);
    Session session = new Session(pool, log, Rule.MARGIN, CLASSES, "emission");
    return PageServer.start(new Labelling(pool, session, log, "Eva", 4), 0);
  }

  private Path log() {
    return folder.resolve("labels.jsonl");
  }

  @BeforeEach
  void open() throws Exception {
    server.close();
    server = serve(log());
    address = server.address();
  }

  @AfterEach
  void close() {
    server.close();
    client.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(address + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String act, Map<String, String> body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + act))
            .POST(HttpRequest.BodyPublishers.ofString(mapper.writeValueAsString(body)));
    if (headers.length > 0) request.headers(headers);
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private JsonNode ok(String act, Map<String, String> body) throws Exception {
    HttpResponse<String> reply = post(act, body);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    return mapper.readTree(reply.body());
  }

  private static String right(JsonNode state) {
    return CLASSES.get(state.at("/asked/row").asInt() % 2);
  }

  private JsonNode label(String who, JsonNode state) throws Exception {
    String id = state.at("/asked/id").asText();
    return ok("label", Map.of("annotator", who, "id", id, "label", right(state)));
  }

  @Test
  void labelsAreOnDiskBeforeTheNextIsShownAndTheLearnerGuesses() throws Exception {
    JsonNode state = ok("state", Map.of());
    assertThat(state.path("annotator").asText()).isEqualTo("Eva");
    assertThat(state.at("/classes/1/key").asText()).isEqualTo("2");
    for (int i = 1; i <= 12; i++) {
      state = label("", state);
      assertThat(LabelLog.open(log()).of("Eva")).hasSize(i);
    }
    assertThat(state.path("labels").asInt()).isEqualTo(12);
    assertThat(state.at("/asked/guess").asText()).isEqualTo(right(state));
    assertThat(state.at("/asked/probabilities/" + right(state)).asDouble()).isGreaterThan(.5);
  }

  @Test
  void whatIsUndoneComesBackAndWhatIsSkippedDoesNot() throws Exception {
    JsonNode first = ok("state", Map.of());
    String id = first.at("/asked/id").asText();
    JsonNode second = label("", first);
    assertThat(second.at("/asked/id").asText()).isNotEqualTo(id);
    JsonNode undone = ok("undo", Map.of());
    assertThat(undone.path("undone").asText()).isEqualTo(id);
    assertThat(undone.at("/asked/id").asText()).isEqualTo(id);
    assertThat(ok("undo", Map.of()).path("undone").asText()).isEmpty();
    JsonNode state = undone;
    for (int i = 0; i < SIZE; i++) {
      state = ok("skip", Map.of("id", state.at("/asked/id").asText()));
      assertThat(state.at("/asked/id").asText()).isNotEqualTo(id);
    }
    assertThat(state.path("asked").isNull()).isTrue();
    assertThat(state.path("skipped").asInt()).isEqualTo(SIZE);
    assertThat(LabelLog.open(log()).agreed()).isEmpty();
  }

  @Test
  void annotatorsAreAskedApartAndTheNextRunGoesOn() throws Exception {
    JsonNode eva = label("Eva", ok("state", Map.of("annotator", "Eva")));
    label("Eva", eva);
    JsonNode adam = label("Adam", ok("state", Map.of("annotator", "Adam")));
    assertThat(adam.path("own").asInt()).isEqualTo(1);
    open();
    JsonNode again = ok("state", Map.of("annotator", "Eva"));
    assertThat(again.path("own").asInt()).isEqualTo(2);
    assertThat(again.path("annotators")).hasSize(2);
    assertThat(LabelLog.open(log()).of("Eva")).doesNotContainKey(again.at("/asked/id").asText());
  }

  @Test
  void aSecondPageCannotLabelWhatIsNoLongerAsked() throws Exception {
    JsonNode first = ok("state", Map.of());
    label("", first);
    Map<String, String> late = Map.of("id", first.at("/asked/id").asText(), "label", "emission");
    HttpResponse<String> reply = post("label", late);
    assertThat(reply.statusCode()).isEqualTo(409);
    assertThat(LabelLog.open(log()).acts()).hasSize(1);
  }

  @Test
  void labelsAndNamesThatAreNoneAreRefused() throws Exception {
    String id = ok("state", Map.of()).at("/asked/id").asText();
    HttpResponse<String> reply = post("label", Map.of("id", id, "label", "zebra"));
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("zebra", "absorption");
    assertThat(post("state", Map.of("annotator", "x".repeat(65))).statusCode()).isEqualTo(400);
    assertThat(post("state", Map.of("annotator", "a\nb")).statusCode()).isEqualTo(400);
    assertThat(log()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({"http://localhost:9,403", "https://evil.example,403", "null,403"})
  void pagesOfOthersMayNotAsk(String origin, int status) throws Exception {
    assertThat(post("state", Map.of(), "Origin", origin).statusCode()).isEqualTo(status);
    String own = address.replaceFirst("(http://[^/]+)/.*", "$1");
    assertThat(post("state", Map.of(), "Origin", own).statusCode()).isEqualTo(200);
  }

  @Test
  void aForeignHostAndAGuessedAddressFindNothing() throws Exception {
    URI uri = URI.create(address);
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .formatted(uri.getPath())
                  .getBytes(StandardCharsets.US_ASCII));
      String head = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(head).startsWith("HTTP/1.1 421");
    }
    assertThat(uri.getPath()).matches("/[0-9a-f]{32}/");
    address = "http://%s:%d/%s/".formatted(uri.getHost(), uri.getPort(), "0".repeat(32));
    assertThat(get("").statusCode()).isEqualTo(404);
    assertThat(get("page.js").statusCode()).isEqualTo(404);
    assertThat(post("state", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void thePageLoadsNothingFromElsewhere() throws Exception {
    HttpResponse<String> page = get("");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'");
    String all = page.body() + get("page.js").body() + get("page.css").body();
    assertThat(all).doesNotContain("http:", "https:", "//cdn", "innerHTML");
    assertThat(get("elsewhere").statusCode()).isEqualTo(404);
  }

  @Test
  void spectraAreDrawnByTheirRow() throws Exception {
    HttpResponse<String> picture = get("spectrum/3.svg");
    assertThat(picture.headers().firstValue("Content-Type").orElse("")).contains("svg");
    assertThat(picture.body()).contains("<svg", "<path");
    assertThat(get("spectrum/40.svg").statusCode()).isEqualTo(404);
    assertThat(get("spectrum/../../3.svg").statusCode()).isEqualTo(404);
    assertThat(get("spectrum/5.svg").body()).contains("s5", "no number to draw");
  }
}
