package perek.shell.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names that are looked up, addresses spoken to and files written by the whole program, as a
/// process of its own with `CI` unset.
class NothingGoesOutIT {

  private static final String QUESTION = "What is the unit of BAND in SSA?";
  private static final String NOWHERE = "http://127.0.0.1:9";

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

  private void staysHere(Perek.Seen seen) throws IOException {
    assertThat(seen.lookups()).isEmpty();
    assertThat(seen.hosts()).allMatch(host -> host.equals("127.0.0.1") || host.endsWith("::1"));
    assertThat(seen.written()).allMatch(file -> file.startsWith(perek.folder()));
    assertThat(perek.left()).isEmpty();
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
    Perek.Running running = perek.start("serve", "--port", "0", "--json", "--ollama", local.base());
    try {
      Endpoint endpoint = Endpoint.of(running);
      for (String model : new String[] {"perek-builtin", "m"})
        assertThat(endpoint.chat(model, QUESTION).get()).contains("wavelengths");
    } finally {
      running.process().destroy();
    }
    staysHere(perek.ended(running));
    assertThat(local.asked()).contains("/api/chat");
  }
}
