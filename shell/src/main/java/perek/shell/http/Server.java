package perek.shell.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import perek.shell.http.guard.Guard;
import perek.shell.http.ollama.OllamaErrors;
import perek.shell.http.openai.Errors;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Pace;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Reply;
import perek.shell.http.wire.Request;
import perek.shell.render.Json;

/// Listens, lets requests past the guard to their routes, and tells the log of each: address,
/// status, time and client, never what was asked.
public final class Server implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger("perek.http");

  /// Largest body, in bytes.
  static final int BODY_BYTES = 8_000_000;

  /// A write to a client that does not read may take so long.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int BACKLOG = 512;

  /// Seconds and counts that the JDK's server reads once, when it is loaded. A request must have
  /// come whole in 30 s, and a connection without one is closed after as long.
  private static final Map<String, String> TUNING =
      Map.of(
          "sun.net.httpserver.nodelay", "true",
          "sun.net.httpserver.maxReqTime", "30",
          "sun.net.httpserver.idleInterval", "30",
          "sun.net.httpserver.maxReqHeaders", "100",
          "sun.net.httpserver.maxReqHeaderSize", "65536",
          "sun.net.httpserver.timerMillis", "1000",
          "jdk.httpserver.maxConnections", "2000");

  private final HttpServer server;
  private final Guard guard;
  private final Routes routes;
  private final Metrics metrics;
  private final Pace pace = new Pace(PATIENCE);

  /// A server whose figures nobody reads.
  ///
  /// @throws java.net.BindException where the port is taken
  public Server(InetSocketAddress address, Guard guard, Routes routes) throws IOException {
    this(address, guard, routes, new Metrics(() -> 0));
  }

  Server(InetSocketAddress address, Guard guard, Routes routes, Metrics metrics)
      throws IOException {
    this.guard = guard;
    this.routes = routes;
    this.metrics = metrics;
    TUNING.forEach(System::setProperty);
    server = HttpServer.create(address, BACKLOG);
    server.setExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("perek-http-", 0).factory()));
    server.createContext("/", this::handle);
  }

  public void start() {
    server.start();
  }

  /// Where it listens.
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private void handle(HttpExchange exchange) {
    long start = System.nanoTime();
    Request request = new Request(exchange, BODY_BYTES);
    Reply reply = new Reply(exchange, pace);
    metrics.begun();
    try (exchange) {
      reply.header("X-Request-Id", UUID.randomUUID().toString());
      answer(request, reply);
    } catch (IOException e) {
      metrics.gone();
    } finally {
      long millis = (System.nanoTime() - start) / 1_000_000;
      metrics.ended(routes.label(request.path()), reply.status(), millis);
      note(request, reply, millis);
    }
  }

  private void answer(Request request, Reply reply) throws IOException {
    try {
      if (guard.admits(request, reply)) reply.empty(204);
      else routes.find(request.method(), request.path()).serve(request, reply);
    } catch (Refusal refusal) {
      refuse(request, reply, refusal);
    } catch (RuntimeException e) {
      LOG.error("request failed", e);
      if (reply.status() != 0) throw new IOException("failed in the middle of a reply", e);
      refuse(
          request,
          reply,
          new Refusal(500, "server_error", "Perek failed: see its log for the cause.", null, null));
    }
  }

  private static void refuse(Request request, Reply reply, Refusal refusal) throws IOException {
    // What the client still sends of a body that is too large must not be taken for a request.
    if (refusal.status() == 413) reply.header("Connection", "close");
    Fields body =
        request.path().startsWith("/api/") ? OllamaErrors.of(refusal) : Errors.of(refusal);
    reply.json(refusal.status(), body);
  }

  private void note(Request request, Reply reply, long millis) {
    if (!LOG.isInfoEnabled()) return;
    LOG.info(
        Json.line(
            Fields.of("method", request.method())
                .with("path", routes.label(request.path()))
                .with("status", reply.status())
                .with("millis", millis)
                .with("client", request.client().getHostAddress())));
  }

  /// Takes no more requests and lets those under way finish.
  ///
  /// @param longest that they may take
  void drain(Duration longest) {
    server.stop((int) longest.toSeconds());
    pace.close();
  }

  @Override
  public void close() {
    drain(Duration.ZERO);
  }
}
