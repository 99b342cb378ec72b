package perek.assistant.eval.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import perek.assistant.call.Caller;
import perek.assistant.call.Reach;
import perek.assistant.call.Services;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.dal.Rows;
import perek.tools.data.Product;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.registry.ServiceList;
import perek.tools.resolve.FamousObjects;
import perek.tools.resolve.Place;
import perek.tools.resolve.Places;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.Votable;
import perek.tools.votable.VotableReader;

/// Services that answer every search with the same few rows, whatever is asked, and a resolver that
/// puts designations that it does not know anywhere. What is done with rows is not carried out.
/// Safe for use by several threads.
public final class Recorded implements Caller, Services {

  private static final URI BASE = URI.create("http://recorded.example/");
  private static final List<String> SPOKEN =
      List.of("ssap", "scs", "siap", "siap2", "links", "soda", "tap");

  /// One service of each kind.
  static final Reach REACH =
      new Reach(
          SPOKEN.stream().map(BASE::resolve).toList(),
          List.of(BASE.resolve("registry")),
          Duration.ofSeconds(10));

  /// `HD 1234`, `gam Cas`, `P Cygni`.
  private static final Pattern DESIGNATION =
      Pattern.compile(".*\\d.*|(?:\\p{L}{1,8}|[A-Z]{1,2}) [A-Z]\\p{L}{2,}");

  private final Path folder;

  /// @param folder where the recorded tables are put
  public Recorded(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
    for (String name : List.of("spectra", "images", "sources")) copied(name);
  }

  private void copied(String name) throws IOException {
    try (InputStream in = Recorded.class.getResourceAsStream(name + ".vot")) {
      if (in == null) throw new IllegalStateException(name + ".vot is not packed");
      Files.write(folder.resolve(name + ".vot"), in.readAllBytes());
    }
  }

  @Override
  public List<URI> speaking(String tool, List<URI> addresses) {
    return addresses.stream().filter(BASE.resolve(tool)::equals).toList();
  }

  @Override
  public Outcome<?> call(String tool, URI service, Params params, Run run) {
    Sent sent = new Sent("NONE", service, params);
    return switch (tool) {
      case "resolve" ->
          made(place(params.value("NAME").orElse("")).map(Recorded::places), sent, "unknown name");
      case "registry" -> made(Optional.of(none()), sent, "");
      case "ssap" -> rows("spectra", sent);
      case "siap", "siap2" -> rows("images", sent);
      case "scs", "tap" -> rows("sources", sent);
      case "table" -> made(Optional.of(new Rows(read(Path.of(service)), service)), sent, "");
      default -> made(Optional.empty(), sent, "nothing is carried out here");
    };
  }

  /// Where the resolver says that an object is.
  static Optional<Place> place(String name) {
    Optional<Place> known = FamousObjects.find(name);
    if (known.isPresent()) {
      Place p = known.get();
      // Without other names: each would be looked for by a call of its own.
      return Optional.of(at(name, p.raDeg(), p.decDeg()));
    }
    if (!DESIGNATION.matcher(name).matches()) return Optional.empty();
    int hash = name.toLowerCase(java.util.Locale.ROOT).hashCode();
    return Optional.of(
        at(
            name,
            Math.floorMod(hash, 360_000) / 1000.,
            Math.floorMod(hash / 7, 120_000) / 1000. - 60));
  }

  private static Place at(String name, double raDeg, double decDeg) {
    OptionalDouble still = OptionalDouble.empty();
    return new Place(name, raDeg, decDeg, still, still, "", "recorded");
  }

  private static Places places(Place place) {
    Table table = new Table("places", List.of(), List.of(), 0, Path.of("places.vot"));
    return new Places(List.of(place), table);
  }

  private static ServiceList none() {
    return new ServiceList(List.of(), Optional.empty(), "");
  }

  private Outcome<?> rows(String name, Sent sent) {
    Path file = folder.resolve(name + ".vot");
    return made(Optional.of(new Rows(read(file), sent.url())), sent, "");
  }

  /// A table that was kept.
  Votable read(Path file) {
    return new VotableReader(ReadLimits.DEFAULT).read(file, () -> false);
  }

  private static Outcome<?> made(Optional<? extends Product> product, Sent sent, String why) {
    if (product.isEmpty()) return new Outcome.Failed<>(Report.failed(sent, why, List.of()));
    Report report =
        new Report(sent, Status.OK, "", List.of(), Instant.EPOCH, Duration.ZERO, List.of());
    return new Outcome.Made<>(product.get(), report);
  }

  /// Removes the recorded tables and what was made of them.
  void clear() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList())
        Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
