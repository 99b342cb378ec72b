package perek.tools.stop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.links.LinksQuery;
import perek.tools.plot.PlotQuery;
import perek.tools.registry.RegistryQuery;
import perek.tools.resolve.ResolveQuery;
import perek.tools.scs.ScsQuery;
import perek.tools.siap.Siap2Query;
import perek.tools.siap.SiapQuery;
import perek.tools.soda.SodaQuery;
import perek.tools.ssap.SsapQuery;
import perek.tools.table.TableQuery;
import perek.tools.table.histogram.HistogramQuery;
import perek.tools.table.join.JoinQuery;
import perek.tools.table.join.MatchQuery;
import perek.tools.tap.TapQuery;

class StopTest {

  private static final int ROWS = 20_000;

  /// A call may ask a few times more, on several threads, once it is stopped.
  private static final int LAST_ASKS = 40;

  @TempDir Path folder;
  private final Toolbox tools = Toolbox.on(new Transport(Settings.of("", false)));
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Boolean> asked = new CompletableFuture<>();
  private ServerSocket silent = unbound();

  private static ServerSocket unbound() {
    try {
      return new ServerSocket();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /// Takes every request and never answers.
  @BeforeEach
  void listen() throws IOException {
    silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual()
        .start(() -> {
          try {
            while (true) {
              Socket socket = silent.accept();
              open.add(socket);
              if (socket.getInputStream().read() >= 0) asked.complete(true);
            }
          } catch (IOException e) {
            // Closed: the test is over.
          }
        });
  }

  @AfterEach
  void close() throws IOException {
    silent.close();
    for (Socket socket : open) socket.close();
  }

  private Map<String, Function<Run, Outcome<?>>> calls() {
    URI at = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/x");
    String pos = "10,10";
    Params place = Params.of("POS", pos).with("SIZE", "0.1");
    return Map.of(
        "ssap", run -> tools.ssap().call(new SsapQuery(at, place), run),
        "scs", run -> tools.scs().call(ScsQuery.cone(at, 10, 10, 0.1), run),
        "siap", run -> tools.siap().call(new SiapQuery(at, place), run),
        "siap2",
            run -> tools.siap2().call(new Siap2Query(at, Params.of("POS", "CIRCLE 10 10 1")), run),
        "links", run -> tools.links().call(LinksQuery.of(at, List.of("ivo://x/y")), run),
        "soda", run -> tools.soda().call(SodaQuery.of(at, "ivo://x/y"), run),
        "tap", run -> tools.tap().call(TapQuery.of(at, "SELECT 1 AS x FROM t"), run),
        "tap job", run -> tools.tap().call(TapQuery.of(at, "SELECT 1 AS x FROM t").asJob(), run),
        "registry",
            run ->
                tools
                    .registry()
                    .call(new RegistryQuery(List.of(at, at), Params.of("servicetype", "ssa")), run),
        "resolve", run -> tools.resolve().call(new ResolveQuery("GJ 9999 x", at), run));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssap",
        "scs",
        "siap",
        "siap2",
        "links",
        "soda",
        "tap",
        "tap job",
        "registry",
        "resolve"
      })
  void aCallThatWaitsForAServiceEndsWhenItIsStopped(String tool) throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    Run run = Run.of(folder, Duration.ofMinutes(5)).stoppedBy(stop::get);
    Function<Run, Outcome<?>> call = calls().get(tool);
    var outcome =
        CompletableFuture.supplyAsync(() -> java.util.Objects.requireNonNull(call).apply(run));
    assertThat(asked.get(30, TimeUnit.SECONDS)).isTrue();
    long stopped = System.nanoTime();
    stop.set(true);
    Status status = outcome.get(30, TimeUnit.SECONDS).status();
    System.out.printf("%s stopped after %d ms%n", tool, (System.nanoTime() - stopped) / 1_000_000);
    assertThat(status).isEqualTo(Status.FAILED);
  }

  private Path stars() throws IOException {
    StringBuilder text = new StringBuilder("n,ra,dec\n");
    for (int i = 0; i < ROWS; i++) text.append(i + "," + i % 3600 / 10.0 + "," + i % 150 + "\n");
    return Files.writeString(folder.resolve("stars.csv"), text.toString().replace(",149", ",-9"));
  }

  private Outcome<?> made(String tool, Path file, Run run) {
    TableQuery rows =
        new TableQuery(
            file,
            "n >= 0",
            tool.equals("table") ? "dec" : "",
            false,
            OptionalLong.empty(),
            List.of(),
            false,
            tool.equals("table") ? Optional.of(folder.resolve("x.fits")) : Optional.empty());
    return switch (tool) {
      case "table" -> tools.table().call(rows, run);
      case "join" ->
          tools.join().call(new JoinQuery(rows, file, "n", "n", false, Optional.empty()), run);
      case "match" ->
          tools
              .match()
              .call(
                  new MatchQuery(rows, file, 1, MatchQuery.Find.BEST, "", "", Optional.empty()),
                  run);
      case "histogram" ->
          tools.histogram().call(new HistogramQuery(rows, "dec", OptionalInt.empty()), run);
      case "plot" ->
          tools
              .plot()
              .call(
                  new PlotQuery(rows, "ra", "dec", OptionalInt.empty(), folder.resolve("x.png")),
                  run);
      default -> throw new IllegalArgumentException(tool);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "table, 1",
    "table, 21000",
    "table, 61000",
    "table, 81000",
    "join, 30000",
    "join, 61000",
    "join, 90000",
    "match, 30000",
    "match, 100000",
    "histogram, 30000",
    "plot, 30000"
  })
  void workOnATableEndsWhereverItIsStopped(String tool, long after) throws IOException {
    AtomicLong asks = new AtomicLong();
    Run run =
        Run.of(folder.resolve("out"), Duration.ofMinutes(5))
            .stoppedBy(() -> asks.incrementAndGet() > after);
    Outcome<?> outcome = made(tool, stars(), run);
    assertThat(outcome.status()).isEqualTo(Status.FAILED);
    assertThat(asks.get()).isGreaterThan(after).isLessThan(after + LAST_ASKS);
  }
}
