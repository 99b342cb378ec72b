package perek.shell.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/// A client of a `perek serve` that runs.
record Endpoint(URI base) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LISTENING = Pattern.compile("\"url\":\"([^\"]+)\"");

  /// Waits until the server listens.
  static Endpoint of(Perek.Running running) throws IOException, InterruptedException {
    return new Endpoint(URI.create(running.said(LISTENING).group(1)));
  }

  /// What came: a status, and the body; of a stream each event.
  record Got(int status, String text) {

    JsonNode json() throws IOException {
      return JSON.readTree(text);
    }

    /// The events of a stream that are JSON, in order.
    List<JsonNode> events() throws IOException {
      List<JsonNode> events = new ArrayList<>();
      for (String line : text.lines().filter(l -> l.startsWith("data: {")).toList())
        events.add(JSON.readTree(line.substring(6)));
      return events;
    }
  }

  /// Posts JSON, in which ' stands for ".
  Got post(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Got(response.statusCode(), response.body());
    }
  }

  /// Asks a question and does not wait for the body of its answer.
  CompletableFuture<String> chat(String model, String question) {
    String body =
        "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
            .formatted(model, question);
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/v1/chat/completions"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpClient client = HttpClient.newHttpClient();
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .thenApply(HttpResponse::body)
        .whenComplete((_, _) -> client.shutdown());
  }
}
