package perek.shell.vo.verb;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import perek.shell.line.Option;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.call.Params;
import perek.tools.protocol.Standard;
import perek.tools.registry.RegistryQuery;

/// What the lines of all these commands have in common.
public final class VoOptions {

  /// Time for a call, where its line does not say.
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final int LONGEST_SECONDS = 7 * 86_400;

  private static final List<Option> COMMON =
      List.of(
          Option.value("param", "NAME=VALUE", "send one more parameter as it is; may be repeated"),
          Option.value("timeout", "SECONDS", "give up after so long in all (60; jobs 600)"),
          Option.value("show", "N", "show the first N rows (10)"),
          Option.flag("cached", "an answer that was kept before, with its age, instead of asking"),
          Option.flag("explain", "show the protocol: URL, parameters, curl, pyvo, STILTS"));

  private VoOptions() {}

  /// The parameters of a standard and the common options.
  public static List<Option> of(Standard standard) {
    List<Option> options = new ArrayList<>();
    for (Standard.Parameter p : standard.parameters())
      options.add(
          Option.value(
              p.name().toLowerCase(Locale.ROOT),
              p.takes(),
              p.meaning() + " (" + standard.title() + ", " + p.section() + ")"));
    options.addAll(COMMON);
    return options;
  }

  /// Options of a command of its own and the common ones, but for `param`.
  public static List<Option> and(Option... own) {
    List<Option> options = new ArrayList<>(List.of(own));
    COMMON.stream().filter(o -> !o.name().equals("param")).forEach(options::add);
    return options;
  }

  /// The parameters of a standard that the line gives, under their standard names, then the extra
  /// ones.
  public static Params params(Standard standard, Values values) throws UsageException {
    Params params = Params.NONE;
    for (Standard.Parameter p : standard.parameters())
      for (String value : values.all(p.name().toLowerCase(Locale.ROOT)))
        params = params.with(p.name(), value);
    return params.with(extra(values));
  }

  /// Parameters that the line gives as `--param NAME=VALUE`.
  public static Params extra(Values values) throws UsageException {
    Params params = Params.NONE;
    for (String pair : values.all("param")) {
      int equals = pair.indexOf('=');
      if (equals < 1)
        throw new UsageException("Option --param is '" + pair + "': write it as NAME=VALUE.");
      params = params.with(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return params;
  }

  public static Duration timeout(Values values, Duration otherwise) throws UsageException {
    int seconds = values.number("timeout", (int) otherwise.toSeconds(), 1, LONGEST_SECONDS);
    return Duration.ofSeconds(seconds);
  }

  /// Registries to ask: that of the line, else of the configuration, else the public ones.
  public static List<URI> registries(Values values, Optional<String> configured)
      throws UsageException {
    Optional<String> named = values.value("registry").or(() -> configured);
    return named.isEmpty() ? RegistryQuery.PUBLIC : List.of(address("registry", named.get()));
  }

  /// @throws UsageException where the text is no http or https address
  public static URI address(String option, String text) throws UsageException {
    try {
      URI uri = new URI(text.strip());
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      if (web && uri.getHost() != null) return uri;
    } catch (URISyntaxException e) {
      // Told below.
    }
    throw new UsageException(
        "Option --"
            + option
            + " is '"
            + text
            + "': it must be an address that begins with http://"
            + " or https://.");
  }
}
