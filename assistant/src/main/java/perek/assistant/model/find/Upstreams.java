package perek.assistant.model.find;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import perek.assistant.model.ModelException;
import perek.assistant.model.ModelException.Kind;
import perek.assistant.model.ModelServer;
import perek.assistant.model.ModelServer.Listed;
import perek.assistant.model.http.Wire;
import perek.assistant.model.wire.OllamaServer;
import perek.assistant.model.wire.OpenAiServer;

/// The model servers that the user named, and those of this machine that run where they usually do.
/// Nothing is asked before something is wanted. Safe for use by several threads.
public final class Upstreams {

  /// Name of no language model.
  public static final String BUILT_IN = "perek-builtin";

  private static final Duration LISTING = Duration.ofSeconds(5);
  private static final Duration KNOCK = Duration.ofSeconds(1);
  private static final Pattern NO_TALKER =
      Pattern.compile("embed|bge-|minilm|e5-|rerank|whisper|clip");

  private final Wanted wanted;
  private final List<Integer> ports;

  public Upstreams(Wanted wanted) {
    this(wanted, Nearby.USUAL);
  }

  /// @param ports of this machine at which servers of OpenAI's protocol are looked for
  Upstreams(Wanted wanted, List<Integer> ports) {
    this.wanted = wanted;
    this.ports = ports;
  }

  public Wanted wanted() {
    return wanted;
  }

  /// Servers to talk to.
  public List<ModelServer> servers() {
    return servers(new Wire(wanted.offline(), wanted.patience()));
  }

  /// The Ollama that is meant, running or not.
  public OllamaServer ollama(Duration patience) {
    return new OllamaServer(
        new Wire(wanted.offline(), patience), wanted.ollama().orElse(Wanted.USUAL));
  }

  private List<ModelServer> servers(Wire wire) {
    List<ModelServer> servers = new ArrayList<>();
    Optional<URI> usual =
        Optional.of(Wanted.USUAL).filter(_ -> wanted.ollama().isEmpty()).filter(Nearby::listens);
    wanted.ollama().ifPresent(base -> servers.add(new OllamaServer(wire, base)));
    wanted
        .openai()
        .ifPresent(base -> servers.add(new OpenAiServer(wire, versioned(base), wanted.key())));
    usual.ifPresent(base -> servers.add(new OllamaServer(wire, base)));
    // Whoever named a server means that one.
    if (wanted.ollama().isEmpty() && wanted.openai().isEmpty())
      for (URI base : new Nearby(ports, new Wire(true, KNOCK)).bases())
        servers.add(new OpenAiServer(wire, base, wanted.key()));
    return servers;
  }

  private static URI versioned(URI base) {
    return base.getPath().isEmpty() ? URI.create(base + "/v1") : base;
  }

  /// A model with the server that lists it.
  public record Offered(ModelServer server, Listed model) {}

  /// What all servers list, each name once; of a server that does not answer nothing.
  public List<Offered> offered() {
    List<Offered> offered = new ArrayList<>();
    for (ModelServer server : servers(new Wire(wanted.offline(), shorter())))
      for (Listed model : listed(server))
        if (offered.stream().noneMatch(o -> o.model().name().equals(model.name())))
          offered.add(new Offered(server, model));
    return offered;
  }

  /// Why a server does not answer is told where it is needed.
  private static List<Listed> listed(ModelServer server) {
    try {
      return server.models();
    } catch (ModelException e) {
      return List.of();
    }
  }

  private Duration shorter() {
    return wanted.patience().compareTo(LISTING) < 0 ? wanted.patience() : LISTING;
  }

  /// The model that the user wants, else the one that is there.
  ///
  /// @throws ModelException where a server answers that it has no such model
  public Choice choose() {
    if (wanted.model().filter(BUILT_IN::equals).isPresent()) return new Choice.BuiltIn();
    boolean asked =
        wanted.model().isPresent() || wanted.ollama().isPresent() || wanted.openai().isPresent();
    List<ModelServer> servers = servers(new Wire(wanted.offline(), shorter()));
    if (servers.isEmpty())
      return asked
          ? new Choice.Missing(
              "no model server runs at "
                  + Wanted.USUAL
                  + ": start Ollama, or name one with --ollama URL or --openai URL")
          : new Choice.BuiltIn();
    String why = "";
    List<String> others = new ArrayList<>();
    for (ModelServer server : servers) {
      try {
        List<Listed> models = server.models();
        Optional<String> name = pick(server, models);
        if (name.isPresent()) return chosen(server, name.get());
        others.addAll(models.stream().map(Listed::name).toList());
      } catch (ModelException e) {
        why = String.valueOf(e.getMessage());
        boolean unlisted = e.kind() == Kind.REFUSED && server instanceof OpenAiServer;
        if (unlisted && wanted.model().isPresent()) return chosen(server, wanted.model().get());
      }
    }
    if (!asked) return new Choice.BuiltIn();
    if (!why.isEmpty()) return new Choice.Missing(why);
    throw new ModelException(Kind.REFUSED, unknown(servers, others));
  }

  private String unknown(List<ModelServer> servers, List<String> others) {
    String at = servers.stream().map(s -> s.base().toString()).collect(Collectors.joining(", "));
    String has = others.isEmpty() ? "nothing" : String.join(", ", others);
    return "there is no model '%s' at %s, which has %s: name one of these, or get it with 'perek models pull NAME'"
        .formatted(wanted.model().orElse("to talk to"), at, has);
  }

  /// A model by the name that a server lists.
  public Optional<Choice.Chosen> named(String name) {
    return offered().stream()
        .filter(o -> same(o.model().name(), name))
        .findFirst()
        .map(o -> chosen(o.server(), o.model().name()));
  }

  /// Asks with the patience for replies, not for lists.
  private Choice.Chosen chosen(ModelServer listed, String name) {
    ModelServer server =
        servers().stream().filter(s -> s.base().equals(listed.base())).findFirst().orElse(listed);
    return new Choice.Chosen(server, server.model(name, wanted.contextTokens()));
  }

  private Optional<String> pick(ModelServer server, List<Listed> models) {
    if (wanted.model().isPresent())
      return models.stream()
          .map(Listed::name)
          .filter(n -> same(n, wanted.model().get()))
          .findFirst();
    List<String> talkers =
        models.stream()
            .map(Listed::name)
            .filter(n -> !NO_TALKER.matcher(n.toLowerCase(Locale.ROOT)).find())
            .toList();
    // One that is in memory answers at once.
    if (talkers.size() > 1 && server instanceof OllamaServer ollama) {
      Optional<String> running = running(ollama).stream().filter(talkers::contains).findFirst();
      if (running.isPresent()) return running;
    }
    return talkers.stream().findFirst();
  }

  private static List<String> running(OllamaServer ollama) {
    try {
      return ollama.running();
    } catch (ModelException e) {
      return List.of();
    }
  }

  /// With or without Ollama's `:latest`.
  static boolean same(String listed, String named) {
    return listed.equals(named)
        || listed.equals(named + ":latest")
        || named.equals(listed + ":latest");
  }
}
