package perek.bench.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import perek.bench.CostProfiler;
import perek.bench.Fixture;

/// A question put to `perek serve` with a language model behind it, and then, in the same call, what
/// Perek had asked that model put to it directly: what is left of the times is Perek's. CPU time is
/// that of the process that serves; the wall time of a call is that of both.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 80)
public class ModelBenchmark {

  private static final List<String> QUESTIONS =
      List.of(
          "What is the unit of BAND in SSAP?",
          "Which extension holds the wavelengths in an EPRV level 2 file?",
          "What does MAXREC do in TAP?",
          "What does POS mean in SODA?",
          "How do I cross-match two tables in ADQL?");

  /// Questions before anything is measured, as a server has answered that runs for a day.
  private static final int BEFORE = 400;

  private static final ObjectMapper JSON = new ObjectMapper();

  private PacedModel model;
  private ServedPerek perek;
  private final HttpClient client = HttpClient.newHttpClient();
  private int asked;

  /// When what came, in ns since it was asked.
  ///
  /// @param first whole sentence
  private record Times(long first, long last, int tokens) {}

  @Setup
  public void start() throws IOException, InterruptedException {
    try (Fixture fixture = new Fixture()) {
      fixture.fill();
    }
    model = new PacedModel();
    perek = new ServedPerek(Fixture.home(), model.base());
    for (int i = 0; i < BEFORE; i++) through(QUESTIONS.get(i % QUESTIONS.size()));
    model.asked();
    model.atItsPace();
  }

  @TearDown
  public void stop() {
    perek.close();
    model.close();
  }

  @Benchmark
  public int pair() throws IOException, InterruptedException {
    String question = QUESTIONS.get(asked++ % QUESTIONS.size());
    Map<String, Long> before = perek.cpuNanos();
    Times through = through(question);
    long cpu = spent(before, perek.cpuNanos());
    Times direct = direct(model.asked());
    model.asked();
    if (direct.tokens == 0) throw new IOException("the model was not asked: " + question);
    double first = (through.first - direct.first) / 1e6;
    CostProfiler.charge(cpu / 1e6, perek.pid());
    CostProfiler.sample("firstAddedMs", first);
    double rest = (through.last - direct.last) / 1e6 - first;
    CostProfiler.sample("perTokenAddedMs", rest / direct.tokens);
    CostProfiler.sample("modelMs", direct.last / 1e6);
    CostProfiler.sample("tokens", direct.tokens);
    return direct.tokens;
  }

  private static long spent(Map<String, Long> before, Map<String, Long> after) {
    return after.entrySet().stream()
        .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
        .sum();
  }

  /// Until the first sentence and until the end of the answer.
  private Times through(String question) throws IOException, InterruptedException {
    var body = JSON.createObjectNode().put("model", "perek").put("stream", true);
    body.putArray("messages").addObject().put("role", "user").put("content", question);
    long start = System.nanoTime();
    long[] first = {0};
    int[] pieces = {0};
    lines(perek.base().resolve("/v1/chat/completions"), body.toString(), line -> {
      if (!line.startsWith("data: {")) return;
      JsonNode delta = JSON.readTree(line.substring(6)).path("choices").path(0).path("delta");
      if (delta.path("content").asText("").isEmpty()) return;
      pieces[0]++;
      if (first[0] == 0) first[0] = System.nanoTime() - start;
    });
    return new Times(first[0], System.nanoTime() - start, pieces[0]);
  }

  /// The same of the model alone: all that it was asked, one after the other; the last is what it
  /// was asked to write.
  private Times direct(List<String> bodies) throws IOException, InterruptedException {
    long start = System.nanoTime();
    long[] first = {0};
    int[] tokens = {0};
    for (String body : bodies) {
      StringBuilder text = new StringBuilder();
      tokens[0] = 0;
      lines(model.base().resolve("/api/chat"), body, line -> {
        text.append(JSON.readTree(line).path("message").path("content").asText(""));
        tokens[0]++;
        if (first[0] == 0 && text.indexOf("].") > 0) first[0] = System.nanoTime() - start;
      });
    }
    return new Times(first[0], System.nanoTime() - start, tokens[0]);
  }

  @FunctionalInterface
  private interface Line {
    void read(String line) throws IOException;
  }

  private void lines(URI address, String body, Line each) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var reply = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    if (reply.statusCode() != 200) throw new IOException(address + " answered " + reply.statusCode());
    try (var in = new BufferedReader(new InputStreamReader(reply.body(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) each.read(line);
    }
  }
}
