package perek.tools.vosi;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A question whether a service is up.
///
/// @param service its address, or that of its availability resource
public record VosiQuery(URI service) {

  /// Where the answer may be: at the address itself, below it, beside it.
  List<URI> places() {
    String plain = service.toString().replaceAll("[?#].*$", "").replaceAll("/+$", "");
    if (plain.endsWith("/availability")) return List.of(URI.create(plain));
    Set<String> folders = new LinkedHashSet<>();
    folders.add(plain.replaceAll("/(sync|async|capabilities|tables)$", ""));
    int slash = plain.lastIndexOf('/');
    if (slash > plain.indexOf("://") + 2) folders.add(plain.substring(0, slash));
    return folders.stream().map(f -> URI.create(f + "/availability")).toList();
  }
}
