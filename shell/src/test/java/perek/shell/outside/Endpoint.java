package perek.shell.outside;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/// A client of a `perek serve` that runs.
record Endpoint(URI base) {

  private static final Pattern LISTENING = Pattern.compile("\"url\":\"([^\"]+)\"");

  /// Waits until the server listens.
  static Endpoint of(Perek.Running running) throws IOException, InterruptedException {
    return new Endpoint(URI.create(running.said(LISTENING).group(1)));
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
