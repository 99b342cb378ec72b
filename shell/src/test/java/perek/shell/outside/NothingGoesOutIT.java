package perek.shell.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names that are looked up, addresses spoken to and files written by the whole program, as a
/// process of its own with `CI` unset.
class NothingGoesOutIT {

  private static final String QUESTION = "What is the unit of BAND in SSA?";
  private static final String NOWHERE = "http://127.0.0.1:9";
  private static final Pattern LISTENING = Pattern.compile("\"url\":\"([^\"]+)\"");

  @TempDir private Path folder;
  private Perek perek;
  private Local local;

  @BeforeEach
  void open() throws IOException {
    perek = Perek.in(folder);
    local = new Local();
  }

  @AfterEach
  void close() {
    local.close();
  }

  private void staysHere(Perek.Seen seen) {
    assertThat(seen.lookups()).isEmpty();
    assertThat(seen.hosts()).allMatch(host -> host.equals("127.0.0.1") || host.endsWith("::1"));
    assertThat(seen.written()).allMatch(file -> file.startsWith(perek.folder()));
  }

  @Test
  void aQuestionToDocumentsAsksNobody() throws Exception {
    Perek.Seen seen = perek.run("", "ask", "--ollama", NOWHERE, QUESTION);
    assertThat(seen.out()).contains("metres");
    staysHere(seen);
  }

  @Test
  void aLocalModelIsAskedAndNobodyElse() throws Exception {
    Perek.Seen seen = perek.run("", "ask", "--ollama", local.base(), "--offline", QUESTION);
    assertThat(seen.out()).contains("range of wavelengths");
    assertThat(local.asked()).contains("/api/chat");
    staysHere(seen);
  }

  @Test
  void offlineAsksNoServiceElsewhere() throws Exception {
    Perek.Seen seen =
        perek.run("", "ask", "--offline", "--ollama", NOWHERE, "Show me spectra of HD 217675");
    assertThat(seen.out()).contains("offline");
    staysHere(seen);
  }

  @Test
  void offlineStillAsksServicesOnThisMachine() throws Exception {
    Perek.Seen seen =
        perek.run(
            "",
            "ask",
            "--offline",
            "--ollama",
            NOWHERE,
            "--service",
            local.base() + "/ssa",
            "Show me spectra of Rigel");
    assertThat(local.asked()).anyMatch(q -> q.startsWith("/ssa?") && q.contains("queryData"));
    staysHere(seen);
  }

  /// The resolver is asked for the object that the question names, and nobody else.
  @Test
  void onlyWhatTheQuestionNamesIsLookedUp() throws Exception {
    Perek.Seen seen =
        perek.run(
            "",
            "ask",
            "--ollama",
            NOWHERE,
            "--service",
            local.base() + "/ssa",
            "Show me spectra of HD 217675");
    assertThat(seen.lookups()).containsOnly("cds.unistra.fr");
    assertThat(seen.written()).allMatch(file -> file.startsWith(folder));
  }

  @Test
  void theShellAsksNobody() throws Exception {
    Perek.Seen seen =
        perek.run(
            QUESTION + "\nThanks!\nWrite me a poem about spring.\n",
            "shell",
            "--ollama",
            local.base());
    assertThat(seen.out()).contains("wavelengths", "welcome");
    staysHere(seen);
  }

  @Test
  void theEndpointAsksNobody() throws Exception {
    Perek.Running running =
        perek.start("", "serve", "--port", "0", "--json", "--ollama", local.base());
    try {
      URI base = listening(running);
      for (String model : new String[] {"perek-builtin", "m"}) chat(base, model);
    } finally {
      running.process().destroy();
    }
    staysHere(perek.ended(running));
    assertThat(local.asked()).contains("/api/chat");
  }

  private static void chat(URI base, String model) throws IOException, InterruptedException {
    String body =
        "{\"model\":\"%s\",\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
            .formatted(model, QUESTION);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(base.resolve("/v1/chat/completions"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("wavelengths");
    }
  }

  private static URI listening(Perek.Running running) throws IOException, InterruptedException {
    for (int tried = 0; tried < 1_200; tried++) {
      Optional<Matcher> said =
          Optional.of(LISTENING.matcher(Files.readString(running.out()))).filter(Matcher::find);
      if (said.isPresent()) return URI.create(said.get().group(1));
      if (!running.process().isAlive()) break;
      Thread.sleep(50);
    }
    throw new IOException("it does not listen: " + Files.readString(running.out()));
  }
}
