package perek.corpora.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import perek.corpora.Fetch;

/// What the robots.txt of each host allows (RFC 9309), asked once per host and run. For one thread.
///
/// A host without the file allows everything; one whose file cannot be had (a server error, no
/// connection, more than 512 KiB) allows nothing, as the RFC has it.
final class Robots {

  private static final long MAX_BYTES = 512 << 10;

  /// The name that a group of rules may address, in lower case as the parser wants it.
  private static final List<String> NAME = List.of("perek");

  private record Rules(BaseRobotRules rules, String trouble) {}

  private final Fetch fetch;
  private final Map<String, Rules> hosts = new HashMap<>();

  Robots(Fetch fetch) {
    this.fetch = fetch;
  }

  /// Why `uri` may not be fetched; empty where it may.
  ///
  /// @param aside file to read robots.txt into
  Optional<String> objection(URI uri, Path aside, BooleanSupplier cancelled) {
    Rules known = rules(uri, aside, cancelled);
    if (known.rules().isAllowed(uri.toString())) return Optional.empty();
    URI file = fileOf(uri);
    return Optional.of(
        known.trouble().isEmpty()
            ? uri
                + " was not fetched: "
                + file
                + " does not allow it; open it in a browser, save it"
                + " and add the file"
            : uri + " was not fetched, since " + known.trouble());
  }

  /// The pause the host asks for; zero where it asks for none. Only after [#objection].
  Duration pause(URI uri) {
    Rules known = hosts.get(fileOf(uri).toString());
    long millis = known == null ? 0 : known.rules().getCrawlDelay();
    return Duration.ofMillis(Math.max(0, millis));
  }

  private Rules rules(URI uri, Path aside, BooleanSupplier cancelled) {
    URI file = fileOf(uri);
    Rules known = hosts.get(file.toString());
    if (known != null) return known;
    Rules rules = read(file, aside, cancelled);
    // A cancelled look says nothing about the host.
    if (!cancelled.getAsBoolean()) hosts.put(file.toString(), rules);
    return rules;
  }

  private Rules read(URI file, Path aside, BooleanSupplier cancelled) {
    var parser = new SimpleRobotRulesParser();
    var wanted = new Fetch.Wanted(file, Map.of(), aside, MAX_BYTES, _ -> true);
    return switch (fetch.get(wanted, cancelled)) {
      case Fetch.Fetched.Fresh _ -> parsed(parser, file, aside);
      case Fetch.Fetched.Unchanged _ -> new Rules(parser.failedFetch(404), "");
      case Fetch.Fetched.Refused(String reason, _, int status) ->
          status / 100 == 4 && status != 429
              ? new Rules(parser.failedFetch(404), "")
              : new Rules(new Closed(), reason);
    };
  }

  private static Rules parsed(SimpleRobotRulesParser parser, URI file, Path aside) {
    try {
      byte[] bytes = Files.readAllBytes(aside);
      return new Rules(parser.parseContent(file.toString(), bytes, "text/plain", NAME), "");
    } catch (IOException e) {
      return new Rules(new Closed(), file + " could not be read: " + e.getMessage());
    }
  }

  private static URI fileOf(URI uri) {
    return URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + "/robots.txt");
  }

  /// Allows nothing.
  private static final class Closed extends BaseRobotRules {
    @Override
    public boolean isAllowed(String url) {
      return false;
    }

    @Override
    public boolean isAllowed(java.net.URL url) {
      return false;
    }

    @Override
    public boolean isAllowAll() {
      return false;
    }

    @Override
    public boolean isAllowNone() {
      return true;
    }
  }
}
