package perek.shell.ask;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import perek.assistant.call.Reach;
import perek.shell.home.Settings;
import perek.shell.line.Option;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.vo.favourite.Favourites;
import perek.shell.vo.verb.Chosen;
import perek.shell.vo.verb.VoOptions;

/// Which services and registries a question may go to: the options `--service` and `--registry`,
/// each of which may be given several times; a service may be one that is kept, as `@name` or
/// `@tag`.
public final class Reaches {

  /// Time for all services of one step.
  public static final Option TIMEOUT =
      Option.value("timeout", "SECONDS", "give services up after so long (60)");

  /// Answers of before.
  public static final Option CACHED =
      Option.flag("cached", "answers that services gave before, with their age, without asking");

  private static final int LONGEST_SECONDS = 3600;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Reaches() {}

  /// @throws UsageException where an address or the time cannot be used
  public static Reach of(Settings settings, Values values) throws UsageException {
    int seconds =
        values.number("timeout", (int) Reach.PUBLIC.patience().toSeconds(), 1, LONGEST_SECONDS);
    return of(settings, Duration.ofSeconds(seconds), values.flag("cached"));
  }

  /// @throws UsageException where an address cannot be used
  public static Reach of(Settings settings) throws UsageException {
    return of(settings, Reach.PUBLIC.patience(), false);
  }

  private static Reach of(Settings settings, Duration patience, boolean copies)
      throws UsageException {
    Favourites favourites = new Favourites(settings.home().state().resolve("services.json"));
    Optional<String> named = settings.value("service").filter(text -> !text.isBlank());
    List<URI> services = new Chosen(named, favourites).all(named);
    return new Reach(services, addresses(settings, "registry"), patience, copies);
  }

  private static List<URI> addresses(Settings settings, String name) throws UsageException {
    List<URI> addresses = new ArrayList<>();
    for (String text : BLANKS.splitAsStream(settings.value(name).orElse("").strip()).toList())
      if (!text.isEmpty()) addresses.add(VoOptions.address(name, text));
    return addresses;
  }
}
