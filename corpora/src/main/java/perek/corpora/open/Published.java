package perek.corpora.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The table of published documents whose sources lack their title, version, date or status, and of
/// the addresses where their publishers keep them. Read from `published.yaml`; immutable.
final class Published {

  private static final String TABLE = "/perek/corpora/published.yaml";

  private final Map<String, Stated> byRepository = new HashMap<>();
  private final Map<String, Stated> byAddress = new HashMap<>();

  static Published load() {
    try (InputStream in = Published.class.getResourceAsStream(TABLE)) {
      if (in == null) throw new IllegalStateException("the archive lacks " + TABLE);
      Map<?, ?> table = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      Published published = new Published();
      table.forEach((key, entry) -> published.add(String.valueOf(key), (Map<?, ?>) entry));
      return published;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE, e);
    }
  }

  /// What is known of a document beyond what is stated, found by its repository or address.
  Stated about(Stated stated) {
    Stated found = Stated.NOTHING;
    if (stated.repository() != null) found = byRepository.getOrDefault(stated.repository(), found);
    if (stated.url() != null) found = found.or(byAddress.getOrDefault(key(stated.url()), found));
    return found;
  }

  private void add(String repository, Map<?, ?> entry) {
    String url = text(entry, "url");
    Stated stated =
        new Stated(
            null,
            repository,
            text(entry, "title"),
            text(entry, "version"),
            text(entry, "date"),
            text(entry, "status"),
            null,
            url,
            List.of());
    byRepository.put(repository, stated);
    if (url != null) byAddress.put(key(url), stated);
  }

  private static @Nullable String text(Map<?, ?> entry, String key) {
    return entry.get(key) instanceof String text ? text : null;
  }

  private static String key(String url) {
    return url.toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://(?:www\\.)?", "")
        .replaceFirst("/$", "");
  }
}
