package perek.shell.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import perek.shell.line.Option;
import perek.shell.line.UsageException;
import perek.shell.line.Values;

/// How the endpoint is to be served.
///
/// @param host address to listen at
/// @param port 0 for any that is free
/// @param key that clients must bring
/// @param parallel answers worked on at once
/// @param perMinute requests of one client
/// @param origins of pages that may ask, beside the usual
/// @param hosts names of this server, beside those of loopback
/// @param logged whether questions are written to the log
record ServeOptions(
    InetAddress host,
    int port,
    Optional<String> key,
    int parallel,
    int perMinute,
    Set<String> origins,
    Set<String> hosts,
    boolean logged) {

  static final int PORT = 11_500;
  private static final int PARALLEL = 8;
  private static final int PER_MINUTE = 6_000;
  private static final int SHORTEST_KEY = 8;
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  static final List<Option> OPTIONS =
      List.of(
          Option.value("host", "ADDRESS", "listen at this address (127.0.0.1)"),
          Option.value("port", "N", "listen at this port, 0 for any (11500)"),
          Option.value("key", "KEY", "clients must bring this key (PEREK_KEY)"),
          Option.value("max-parallel", "N", "work on N answers at once (8)"),
          Option.value("rate", "N", "take N requests a minute of one client (6000)"),
          Option.value("allow-origin", "ORIGIN", "let pages of this origin ask"),
          Option.value("allow-host", "NAME", "go by this name too"),
          Option.flag("log-questions", "write questions to the log"));

  /// @param environmentKey value of PEREK_KEY, may be blank
  static ServeOptions of(Values values, String environmentKey) throws UsageException {
    String name = values.value("host").orElse("127.0.0.1");
    InetAddress host = address(name);
    Optional<String> key =
        values.value("key").or(() -> Optional.of(environmentKey)).filter(k -> !k.isBlank());
    checkKey(name, host, key);
    return new ServeOptions(
        host,
        values.number("port", PORT, 0, 65_535),
        key,
        values.number("max-parallel", PARALLEL, 1, 64),
        values.number("rate", PER_MINUTE, 1, 1_000_000),
        all(values, "allow-origin"),
        hosts(values, name),
        values.flag("log-questions"));
  }

  private static InetAddress address(String name) throws UsageException {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new UsageException(
          "Option --host is '" + name + "', which is no address of this machine: try 127.0.0.1.");
    }
  }

  private static void checkKey(String name, InetAddress host, Optional<String> key)
      throws UsageException {
    if (key.isPresent() && key.get().length() < SHORTEST_KEY)
      throw new UsageException(
          "The key has %d characters: it needs %d or more."
              .formatted(key.get().length(), SHORTEST_KEY));
    if (key.isEmpty() && !host.isLoopbackAddress())
      throw new UsageException(
          "--host %s lets other machines in, and no key is set: add --key KEY (or set PEREK_KEY), or listen at 127.0.0.1."
              .formatted(name));
  }

  private static Set<String> hosts(Values values, String name) {
    Set<String> hosts = new HashSet<>();
    for (String host : all(values, "allow-host")) hosts.add(host.toLowerCase(Locale.ROOT));
    hosts.add((name.contains(":") ? "[" + name + "]" : name).toLowerCase(Locale.ROOT));
    return hosts;
  }

  private static Set<String> all(Values values, String option) {
    Set<String> all = new HashSet<>();
    for (String text : values.all(option)) all.addAll(List.of(COMMA.split(text.strip())));
    all.remove("");
    return all;
  }
}
