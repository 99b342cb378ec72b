package perek.corpora.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perek.corpora.DiskTrouble;
import perek.corpora.Fetch;
import perek.corpora.Problem;
import perek.corpora.Progress;
import perek.corpora.source.Pace;
import perek.corpora.source.Shelf;

/// The corpora on this machine. Many processes may look and add at once; one updates a corpus.
///
/// What a corpus holds is read from [Entry#roots()] by the caller.
public final class Library {

  /// @param id to give the corpus; null makes one from its name
  /// @param title null makes one
  /// @param licence of the documents; null where unknown
  /// @param rows most abstracts to take of an ADS or arXiv query
  public record Options(
      @Nullable String id, @Nullable String title, @Nullable String licence, int rows) {
    public static final Options NONE = new Options(null, null, null, 1000);
  }

  /// What came of adding.
  public sealed interface Change {
    /// @param isNew false where the same was added before
    record Done(Entry entry, boolean isNew) implements Change {}

    record Refused(List<Problem> problems) implements Change {}
  }

  /// @param problems manifests that cannot be read
  public record Listing(List<Entry> entries, List<Problem> problems) {}

  private final Path home;
  private final Fetch fetch;
  private final Pace pace;
  private final @Nullable String adsToken;

  /// @param home folder of the corpora, made when first needed
  /// @param adsToken the user's own, or null for none
  public Library(Path home, Fetch fetch, @Nullable String adsToken) {
    this(home, fetch, new Pace(), adsToken);
  }

  Library(Path home, Fetch fetch, Pace pace, @Nullable String adsToken) {
    this.home = home;
    this.fetch = fetch;
    this.pace = pace;
    this.adsToken = adsToken;
  }

  /// Added corpora by id, then those that come with Perek and were not added.
  public Listing list() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Path folder : folders(problems))
      read(folder, problems).ifPresent(manifest -> entries.put(manifest.id(), entry(manifest)));
    for (Manifest manifest : Shipped.all())
      if (!Files.exists(home.resolve(manifest.id())))
        entries.put(manifest.id(), Entry.shipped(manifest));
    return new Listing(List.copyOf(entries.values()), List.copyOf(problems));
  }

  /// The corpus of that id, added or shipped.
  public Optional<Entry> show(String id) {
    return list().entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /// Files and folders to read a corpus from; empty where it is unknown or nothing was fetched.
  public List<Path> roots(String id) {
    return show(id).map(Entry::roots).orElse(List.of());
  }

  /// Notes a corpus; [#update] then fetches it. Adding the same again gives what is there.
  ///
  /// @param what as `corpora add` takes it: an id of a shipped corpus, a path, an address,
  ///   `ads:"…"` or `arxiv:"…"`
  public Change add(String what, Options options) {
    if (options.id() != null && !options.id().matches(Manifest.ID))
      return refused(
          options.id(),
          "an id has lower-case letters, digits and '-', at most 64; give such a one");
    return switch (Wish.read(what, options.rows())) {
      case Wish.Unclear(String reason) -> refused(what, reason);
      case Wish.Known(Manifest manifest) -> add(named(manifest, options), what, options);
      case Wish.Own own -> add(manifest(own, options), what, options);
    };
  }

  private Change add(Manifest wanted, String what, Options options) {
    Listing listing = list();
    for (Entry entry : listing.entries())
      if (entry.added() && entry.manifest().sources().equals(wanted.sources()))
        return new Change.Done(entry, false);
    String id = wanted.id();
    boolean free = !Files.exists(home.resolve(id));
    if (!free && (options.id() != null || Shipped.find(what.strip()).isPresent()))
      return refused(
          what,
          "a corpus named "
              + id
              + " is there already; remove it, or give another"
              + " name with --id");
    for (int n = 2; Files.exists(home.resolve(id)); n++) id = wanted.id() + "-" + n;
    try {
      Manifest manifest = named(wanted, new Options(id, null, null, options.rows()));
      Shelf.replace(home.resolve(id).resolve("manifest.yaml"), ManifestWriter.write(manifest));
      return new Change.Done(entry(manifest), true);
    } catch (IOException e) {
      return refused(home.resolve(id).toString(), cannot("be written", e));
    }
  }

  private static Manifest manifest(Wish.Own own, Options options) {
    String id = Wish.id(own.name());
    var plain =
        new Manifest(
            id,
            own.title(),
            own.publisher(),
            "unknown",
            Manifest.Refresh.DEFAULT,
            List.of(own.source()));
    return named(plain, options);
  }

  private static Manifest named(Manifest plain, Options options) {
    return new Manifest(
        options.id() == null ? plain.id() : options.id(),
        options.title() == null ? plain.title() : options.title(),
        plain.publisher(),
        options.licence() == null ? plain.licence() : options.licence(),
        plain.refresh(),
        plain.sources());
  }

  /// Fetches what a corpus lacks or what has changed.
  ///
  /// @param id of an added corpus, or `all`
  public List<Report> update(String id, Progress progress) {
    Listing listing = list();
    List<Report> reports = new ArrayList<>();
    for (Entry entry : listing.entries())
      if (entry.added() && (id.equals("all") || entry.id().equals(id)) && !progress.cancelled())
        reports.add(update(entry.manifest(), progress));
    if (reports.isEmpty() && !id.equals("all"))
      reports.add(Report.none(id, new Problem(id, unknown(id))));
    return reports;
  }

  private Report update(Manifest manifest, Progress progress) {
    Path folder = home.resolve(manifest.id());
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) return busy(manifest.id());
      return new Update(manifest, folder, fetch, pace, adsToken, progress).run();
    } catch (OverlappingFileLockException e) {
      return busy(manifest.id());
    } catch (IOException e) {
      return Report.none(manifest.id(), new Problem(folder.toString(), cannot("be updated", e)));
    }
  }

  private static Report busy(String id) {
    return Report.none(
        id, new Problem(id, "corpus " + id + " is being updated elsewhere; wait for it"));
  }

  /// Removes a corpus and what was fetched for it; a folder of the user's own is not touched.
  ///
  /// @return why it could not be removed; empty where it is gone
  public Optional<Problem> remove(String id) {
    Path folder = home.resolve(id);
    if (!id.matches(Manifest.ID) || !Files.isDirectory(folder))
      return Optional.of(new Problem(id, unknown(id)));
    // Moved away first: what is half deleted is no corpus.
    Path aside = home.resolve(".removed-" + id + "-" + System.nanoTime());
    try {
      Files.move(folder, aside);
      delete(aside);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(new Problem(folder.toString(), cannot("be removed", e)));
    }
  }

  private static String unknown(String id) {
    return "no corpus named '" + id + "' was added; see corpora list";
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.toList();
    }
    for (Path path : all.reversed()) Files.delete(path);
  }

  private Entry entry(Manifest manifest) {
    return Entry.of(manifest, home.resolve(manifest.id()));
  }

  private List<Path> folders(List<Problem> problems) {
    try (Stream<Path> folders = Files.list(home)) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches(Manifest.ID))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      problems.add(new Problem(home.toString(), cannot("be listed", e)));
      return List.of();
    }
  }

  private Optional<Manifest> read(Path folder, List<Problem> problems) {
    Path file = folder.resolve("manifest.yaml");
    try {
      switch (ManifestReader.read(file.toString(), Files.readString(file))) {
        case ManifestReader.Result.Good(Manifest manifest) -> {
          if (folder.endsWith(manifest.id())) return Optional.of(manifest);
          String reason = "id is '" + manifest.id() + "' and must be its folder's name, ";
          problems.add(new Problem(file.toString(), reason + folder.getFileName()));
        }
        case ManifestReader.Result.Bad(List<Problem> bad) -> problems.addAll(bad);
      }
    } catch (IOException e) {
      problems.add(new Problem(file.toString(), cannot("be read", e)));
    }
    return Optional.empty();
  }

  private static Change refused(String what, String reason) {
    return new Change.Refused(List.of(new Problem(what, reason)));
  }

  private String cannot(String what, IOException e) {
    return DiskTrouble.of(home, e)
        .map(trouble -> "cannot " + what + ": " + trouble.reason() + "; " + trouble.remedy())
        .orElseGet(() ->
            "cannot %s (%s: %s); check the disk's space and your rights there"
                .formatted(what, e.getClass().getSimpleName(), e.getMessage()));
  }
}
