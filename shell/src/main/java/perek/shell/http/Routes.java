package perek.shell.http;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Route;

/// Which address is answered by what. Immutable once it is served.
public final class Routes {

  /// @param path whole, or the beginning of one where it ends with a slash
  private record Entry(String method, String path, Route route) {

    boolean at(String asked) {
      return path.equals(asked)
          || (path.length() > 1
              && path.endsWith("/")
              && asked.startsWith(path)
              && asked.length() > path.length());
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final String hint;
  private final String secret;

  /// @param hint what a client is told that asks for an address where there is nothing
  /// @param secret part of paths that must not get into figures and logs; blank for none
  public Routes(String hint, String secret) {
    this.hint = hint;
    this.secret = secret;
  }

  /// Answers GET and HEAD.
  ///
  /// @param path whole, or the beginning of one where it ends with a slash
  public Routes get(String path, Route route) {
    entries.add(new Entry("GET", path, route));
    entries.add(new Entry("HEAD", path, route));
    return this;
  }

  /// Answers POST.
  public Routes post(String path, Route route) {
    return on("POST", path, route);
  }

  private Routes on(String method, String path, Route route) {
    entries.add(new Entry(method, path, route));
    return this;
  }

  /// The label of a path in figures, so that strangers cannot make up new ones.
  String label(String path) {
    String label =
        entries.stream().filter(e -> e.at(path)).map(Entry::path).findFirst().orElse("other");
    return secret.isEmpty() ? label : label.replace(secret, "…");
  }

  /// @throws Refusal 404 where there is nothing at the path, 405 where there is with other methods
  Route find(String method, String path) throws Refusal {
    TreeSet<String> others = new TreeSet<>();
    for (Entry entry : entries) {
      if (!entry.at(path)) continue;
      if (entry.method().equals(method)) return entry.route();
      others.add(entry.method());
    }
    if (others.isEmpty())
      throw new Refusal(
          404,
          "invalid_request_error",
          "There is nothing at this address: " + hint + ".",
          null,
          "unknown_url");
    throw Refusal.request(
        405,
        "The method "
            + method.replaceAll("[^A-Z]", "")
            + " is not known here, only "
            + String.join(", ", others)
            + ".");
  }
}
