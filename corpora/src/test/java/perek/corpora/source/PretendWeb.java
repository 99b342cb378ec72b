package perek.corpora.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import perek.corpora.Fetch;

/// A web in memory that answers as servers do: 404 for what is not there, 304 where the ETag is the
/// same. Whoever uses it sees what was asked.
public final class PretendWeb implements Fetch {

  /// Answers of one address.
  public record Site(int status, String body, Map<String, String> headers) {}

  /// Every request, in order.
  public final List<Wanted> asked = new ArrayList<>();

  private final Map<String, Function<Wanted, Site>> sites = new LinkedHashMap<>();

  public PretendWeb on(String uri, String body) {
    return on(uri, 200, body, Map.of());
  }

  public PretendWeb on(String uri, int status, String body, Map<String, String> headers) {
    sites.put(uri, _ -> new Site(status, body, headers));
    return this;
  }

  public PretendWeb on(String uri, Function<Wanted, Site> answer) {
    sites.put(uri, answer);
    return this;
  }

  /// Addresses asked, without robots.txt.
  public List<String> addresses() {
    return asked.stream()
        .map(wanted -> wanted.uri().toString())
        .filter(uri -> !uri.endsWith("/robots.txt"))
        .toList();
  }

  @Override
  public Fetched get(Wanted wanted, BooleanSupplier cancelled) {
    asked.add(wanted);
    if (cancelled.getAsBoolean()) return new Fetched.Refused("was cancelled", false, 0);
    String uri = wanted.uri().toString();
    Site site = sites.getOrDefault(uri, _ -> new Site(404, "", Map.of())).apply(wanted);
    String etag = site.headers().getOrDefault("etag", "none");
    if (etag.equals(wanted.headers().get("If-None-Match"))) return new Fetched.Unchanged();
    if (site.status() / 100 == 3) return redirect(wanted, site, cancelled);
    if (site.status() != 200)
      return new Fetched.Refused(
          uri + " answered with status " + site.status(), site.status() >= 500, site.status());
    write(wanted, site.body());
    return new Fetched.Fresh(wanted.uri(), site.headers());
  }

  private Fetched redirect(Wanted wanted, Site site, BooleanSupplier cancelled) {
    URI target = wanted.uri().resolve(site.headers().getOrDefault("location", ""));
    if (!wanted.mayFollow().test(target))
      return new Fetched.Refused(target + " may not be fetched", false, 302);
    return get(
        new Wanted(target, wanted.headers(), wanted.into(), wanted.maxBytes(), wanted.mayFollow()),
        cancelled);
  }

  private static void write(Wanted wanted, String body) {
    try {
      Files.writeString(wanted.into(), body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
