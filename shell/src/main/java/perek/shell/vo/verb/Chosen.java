package perek.shell.vo.verb;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.vo.favourite.Favourite;
import perek.shell.vo.favourite.Favourites;

/// Which services a line means.
///
/// @param configured where the line names none
/// @param favourites what `@` stands for
public record Chosen(Optional<String> configured, Favourites favourites) {

  private static final Pattern BLANK = Pattern.compile("\\s+");

  /// Addresses of the line, else of the configuration; empty where neither names any.
  public List<URI> all(Values values) throws UsageException {
    return all(values.value("service").or(() -> configured));
  }

  /// Addresses that words with blanks between mean.
  public List<URI> all(Optional<String> given) throws UsageException {
    if (given.isEmpty()) return List.of();
    List<URI> all = new ArrayList<>();
    for (String word : BLANK.splitAsStream(given.get().strip()).toList()) all.addAll(meant(word));
    return all.stream().distinct().toList();
  }

  /// The one service to ask.
  public URI one(Values values) throws UsageException {
    return only(all(values));
  }

  /// The service that a word of the line means.
  URI one(String word) throws UsageException {
    return only(meant(word));
  }

  private static URI only(List<URI> all) throws UsageException {
    if (all.size() == 1) return all.getFirst();
    if (all.isEmpty())
      throw new UsageException(
          "No service is named: add --service URL. 'perek registry' finds services.");
    throw new UsageException(
        "%d services are named, and this command asks one: %s.".formatted(all.size(), all));
  }

  private List<URI> meant(String word) throws UsageException {
    if (!word.startsWith("@")) return List.of(VoOptions.address("service", word));
    try {
      List<Favourite> named = favourites.named(word.substring(1));
      if (named.isEmpty())
        throw new UsageException(
            "No service of yours is named or tagged '%s'. 'perek services list' shows them."
                .formatted(word.substring(1)));
      return named.stream().map(Favourite::address).toList();
    } catch (IOException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
