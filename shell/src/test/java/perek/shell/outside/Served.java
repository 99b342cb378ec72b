package perek.shell.outside;

import java.io.IOException;
import java.nio.file.Path;

/// A `perek serve` with a model that follows a script.
final class Served {

  private final Local local;
  private final Perek.Running running;
  private final Endpoint endpoint;

  private Served(Local local, Perek.Running running, Endpoint endpoint) {
    this.local = local;
    this.running = running;
    this.endpoint = endpoint;
  }

  static Served in(Path folder, Local local) throws IOException, InterruptedException {
    Perek.Running running =
        Perek.in(folder).start("serve", "--port", "0", "--json", "--ollama", local.base());
    return new Served(local, running, Endpoint.of(running));
  }

  Endpoint endpoint() {
    return endpoint;
  }

  /// Ends the server and waits for its end.
  void close() throws IOException, InterruptedException {
    running.process().destroy();
    local.close();
    running.code();
  }
}
