package perek.shell.http;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.call.Reach;
import perek.shell.ask.Reaches;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Settings;
import perek.shell.http.chat.Catalogue;
import perek.shell.http.chat.Shelved;
import perek.shell.http.chat.Talk;
import perek.shell.http.guard.Guard;
import perek.shell.http.guard.Hosts;
import perek.shell.http.guard.Origins;
import perek.shell.http.guard.Rate;
import perek.shell.http.page.Artifacts;
import perek.shell.http.wire.Fields;
import perek.shell.interactive.Interrupts;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// `perek serve`: the endpoint that chat programs are pointed at.
public final class ServeCommand extends PerekCommand<ServeCommand.Input> {

  /// Answers under way may take so long after SIGTERM.
  private static final Duration DRAIN = Duration.ofSeconds(60);

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "serve",
          "Serve OpenAI's, Ollama's and MCP's protocols to chat programs on this machine.",
          "",
          0,
          0,
          ServeOptions.OPTIONS,
          List.of(
              "perek serve  # then http://127.0.0.1:11500/v1 in Jan or Open WebUI",
              "OLLAMA_HOST=127.0.0.1:11500 ollama run perek  # where an Ollama client is at hand",
              "perek serve --host 0.0.0.0 --key \"$(openssl rand -hex 16)\" --allow-host"
                  + " perek.example",
              "perek serve --offline --port 0 --json"));

  private final Endpoint endpoint;
  private final Settings settings;
  private final Stop stop;

  /// @param stop ends the process with the code of the signal that ended the server
  public ServeCommand(Endpoint endpoint, Settings settings, Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.endpoint = endpoint;
    this.settings = settings;
    this.stop = stop;
  }

  /// What the line says.
  public record Input(ServeOptions options, Reach reach, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    String key = System.getenv().getOrDefault("PEREK_KEY", "");
    return new Input(ServeOptions.of(values, key), Reaches.of(settings), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws Exception {
    Artifacts artifacts = new Artifacts();
    ServeOptions options = input.options();
    try (Talk talk =
            new Talk(
                endpoint.assistants(),
                input.reach(),
                artifacts,
                options.parallel(),
                options.logged());
        Server server = server(options, talk, artifacts, input.reach())) {
      Interrupts.Ending ending = Interrupts.await();
      server.start();
      tell(server, input.json(), console);
      Thread.ofPlatform().name("perek-warm").daemon().start(this::warm);
      int code = ending.code();
      console.err().println("Letting answers finish; a second signal does not wait.");
      server.drain(DRAIN);
      Interrupts.install(stop);
      stop.wish(code);
      return DONE;
    }
  }

  private Catalogue catalogue() {
    return new Catalogue(Instant.now(), new Shelved(endpoint.upstreams()));
  }

  private Server server(ServeOptions options, Talk talk, Artifacts artifacts, Reach reach)
      throws IOException, FailedException {
    Guard guard =
        new Guard(
            options.key(),
            new Hosts(options.hosts()),
            new Origins(options.origins()),
            new Rate(options.perMinute(), System::nanoTime));
    Metrics metrics = new Metrics(talk::load);
    Routes routes = Addresses.all(endpoint, talk, artifacts, catalogue(), metrics, reach);
    InetSocketAddress address = new InetSocketAddress(options.host(), options.port());
    try {
      return new Server(address, guard, routes, metrics);
    } catch (BindException e) {
      throw new FailedException(
          "Port %d of %s is taken (%s): choose another with --port N, or --port 0 for any that is free."
              .formatted(options.port(), options.host().getHostAddress(), e.getMessage()));
    }
  }

  private static void tell(Server server, boolean json, Console console) {
    InetSocketAddress at = server.address();
    String host = at.getAddress().getHostAddress();
    String base = "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + at.getPort();
    if (json)
      console
          .out()
          .println(
              Json.line(
                  Fields.of("url", base)
                      .with("port", at.getPort())
                      .with("pid", ProcessHandle.current().pid())));
    else
      console
          .out()
          .println(
              "Perek listens at %s: OpenAI's API below /v1, Ollama's below /api, MCP at /mcp. Ctrl-C ends it."
                  .formatted(base));
    console.out().flush();
  }

  /// The first question must not pay for opening the index.
  private void warm() {
    try {
      Objects.requireNonNull(endpoint.assistants().get());
      Objects.requireNonNull(endpoint.embedder().get().query("warm"));
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(ServeCommand.class).warn("not warmed up: {}", e.getMessage());
    }
  }
}
