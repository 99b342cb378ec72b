package perek.tools.dal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import perek.tools.data.Table;

/// Where the data of a row are to be had.
public sealed interface Accref {

  /// An address that may be fetched.
  record Usable(URI address) implements Accref {}

  /// One that is never opened.
  record Refused(String written, String why) implements Accref {}

  /// The row names none.
  record Missing() implements Accref {}

  /// Place of the column that holds access references: by utype, else by UCD, else by name.
  static Optional<Integer> column(Table table) {
    return table
        .byRole("access.reference")
        .or(() -> table.byUcd("meta.ref.url;meta.main"))
        .or(() -> table.byUcd("VOX:Image_AccessReference"))
        .or(() -> table.index("access_url"))
        .or(() -> table.index("accref"))
        .or(() -> table.index("acref"))
        .or(() -> table.index("AcRef"))
        .or(() -> table.byUcd("meta.ref.url"));
  }

  /// References of the rows in memory, in their order; empty where no column holds any.
  ///
  /// @param base address that relative references are resolved against
  static List<Accref> of(Table table, URI base) {
    return column(table)
        .map(c ->
            IntStream.range(0, table.head().size())
                .mapToObj(row -> of(table.text(row, c).orElse(""), base))
                .toList())
        .orElse(List.of());
  }

  /// Reads one reference.
  static Accref of(String written, URI base) {
    String text = written.strip();
    if (text.isEmpty()) return new Missing();
    try {
      URI address = base.resolve(new URI(text.replace(" ", "%20")));
      String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
      return web
          ? new Usable(address)
          : new Refused(text, "it is not http or https and is not opened");
    } catch (URISyntaxException e) {
      return new Refused(text, "it is no address: " + e.getReason());
    }
  }

  /// Sentences about references that are refused or cannot be found.
  static List<String> notes(Table table, URI base) {
    if (column(table).isEmpty())
      return List.of("No column says where the data are to be had (no access reference).");
    List<Refused> refused =
        of(table, base).stream()
            .filter(Refused.class::isInstance)
            .map(Refused.class::cast)
            .toList();
    if (refused.isEmpty()) return List.of();
    Refused first = refused.getFirst();
    return List.of(
        "%d access references are refused, such as '%s': %s."
            .formatted(refused.size(), first.written(), first.why()));
  }
}
