package perek.tools.probe;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What an address looks like without what people copy along with it.
final class Addresses {

  private static final List<String> ENDS =
      List.of("/sync", "/async", "/capabilities", "/availability", "/tables", "/examples");

  private Addresses() {}

  /// Without query, fragment and slashes at its end.
  static String plain(URI address) {
    return address.toString().replaceAll("[?#].*$", "").replaceAll("/+$", "");
  }

  /// The base of a TAP service, where the address names one of its resources.
  static String base(URI address) {
    String plain = plain(address);
    String lower = plain.toLowerCase(Locale.ROOT);
    for (String end : ENDS)
      if (lower.endsWith(end)) return plain.substring(0, plain.length() - end.length());
    return plain;
  }

  /// Where capabilities may be: below the address and beside it.
  static List<URI> capabilities(URI address) {
    String base = base(address);
    Set<String> folders = new LinkedHashSet<>(List.of(base));
    int slash = base.lastIndexOf('/');
    if (slash > base.indexOf("://") + 2) folders.add(base.substring(0, slash));
    List<URI> all = new ArrayList<>();
    for (String folder : folders) all.add(URI.create(folder + "/capabilities"));
    return all;
  }

  /// Whether two addresses are one, but for the scheme and what follows the path.
  static boolean same(URI one, URI other) {
    return withoutScheme(one).equals(withoutScheme(other));
  }

  private static String withoutScheme(URI address) {
    String plain = plain(address);
    return plain.substring(plain.indexOf("://") + 1);
  }
}
