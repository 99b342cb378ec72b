package perek.shell.http;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import perek.shell.http.wire.Reply;
import perek.shell.http.wire.Request;
import perek.shell.http.wire.Route;

/// `GET /metrics`: what Prometheus reads (text format 0.0.4). Safe for use by several threads.
final class Metrics implements Route {

  private static final double[] BUCKETS_S = {.01, .05, .1, .5, 1, 5, 30, 60};

  private final Map<String, LongAdder> requests = new ConcurrentSkipListMap<>();
  private final LongAdder[] buckets = new LongAdder[BUCKETS_S.length + 1];
  private final LongAdder millis = new LongAdder();
  private final LongAdder gone = new LongAdder();
  private final AtomicInteger open = new AtomicInteger();
  private final IntSupplier load;

  /// @param load answers that wait or are worked on
  Metrics(IntSupplier load) {
    this.load = load;
    for (int i = 0; i < buckets.length; i++) buckets[i] = new LongAdder();
  }

  void begun() {
    open.incrementAndGet();
  }

  /// @param path as the routes label it
  /// @param status that was sent; 0 where the client was gone before
  void ended(String path, int status, long tookMillis) {
    open.decrementAndGet();
    String labels = "path=\"%s\",status=\"%d\"".formatted(path, status);
    requests.computeIfAbsent(labels, _ -> new LongAdder()).increment();
    millis.add(tookMillis);
    int at = 0;
    while (at < BUCKETS_S.length && tookMillis > BUCKETS_S[at] * 1000) at++;
    buckets[at].increment();
  }

  /// A client went away, or was cut since it did not read.
  void gone() {
    gone.increment();
  }

  @Override
  public void serve(Request request, Reply reply) throws IOException {
    StringBuilder text = new StringBuilder();
    head(text, "perek_requests_total", "counter", "Requests by address and status.");
    requests.forEach((labels, count) ->
        text.append("perek_requests_total{%s} %d\n".formatted(labels, count.sum())));
    durations(text);
    value(
        text,
        "perek_clients_gone_total",
        "counter",
        "Clients that went away or were cut.",
        gone.sum());
    value(text, "perek_requests_open", "gauge", "Requests under way.", open.get());
    value(
        text,
        "perek_answers_open",
        "gauge",
        "Answers that wait or are worked on.",
        load.getAsInt());
    Runtime java = Runtime.getRuntime();
    value(
        text, "perek_heap_bytes", "gauge", "Heap in use.", java.totalMemory() - java.freeMemory());
    long up = ManagementFactory.getRuntimeMXBean().getUptime() / 1000;
    value(text, "perek_uptime_seconds", "gauge", "Time since the start.", up);
    reply.text(200, "text/plain; version=0.0.4; charset=utf-8", text.toString());
  }

  private void durations(StringBuilder text) {
    head(
        text, "perek_request_seconds", "histogram", "Time from a request to the end of its reply.");
    long sum = 0;
    for (int i = 0; i < buckets.length; i++) {
      sum += buckets[i].sum();
      String le = i < BUCKETS_S.length ? Double.toString(BUCKETS_S[i]) : "+Inf";
      text.append("perek_request_seconds_bucket{le=\"%s\"} %d\n".formatted(le, sum));
    }
    text.append(String.format(Locale.ROOT, "perek_request_seconds_sum %.3f\n", millis.sum() / 1e3));
    text.append("perek_request_seconds_count %d\n".formatted(sum));
  }

  private static void value(StringBuilder text, String name, String type, String help, long value) {
    head(text, name, type, help);
    text.append(name).append(' ').append(value).append('\n');
  }

  private static void head(StringBuilder text, String name, String type, String help) {
    text.append("# HELP %s %s\n# TYPE %s %s\n".formatted(name, help, name, type));
  }
}
