package perek.corpora.source;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import perek.corpora.Fetch;
import perek.corpora.Problem;
import perek.corpora.Progress;

/// Brings the documents of one corpus during one update, and counts what came of it. For one
/// thread.
///
/// Its methods throw only where the disk fails; what a server refuses is a [Problem] in the report.
public final class Courier {

  private static final long MAX_BYTES = 64L << 20;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /// Whether a document that is here is fetched again.
  public enum Again {
    NEVER,
    /// Where the server says that it has changed.
    IF_CHANGED,
    ALWAYS
  }

  /// How a request behaves.
  ///
  /// @param crawls obeys robots.txt; an API meant for programs is asked by its own terms instead
  /// @param pause between two requests to the host
  record Manner(boolean crawls, Duration pause) {
    static final Manner PAGE = new Manner(true, PAUSE);
  }

  /// A page that was looked at and not kept, as UTF-8.
  record Page(URI address, Map<String, String> headers, String text) {}

  /// @param fetched documents that came
  /// @param unchanged documents whose copy here is still good
  /// @param failed documents that could not be had
  public record Tally(int fetched, int unchanged, int failed) {}

  private final Fetch fetch;
  private final Pace pace;
  private final Shelf shelf;
  private final FetchLog log;
  private final Again again;
  private final Progress progress;
  private final Robots robots;
  private final List<Problem> problems = new ArrayList<>();
  private Tally tally = new Tally(0, 0, 0);

  public Courier(
      Fetch fetch, Pace pace, Shelf shelf, FetchLog log, Again again, Progress progress) {
    this.fetch = fetch;
    this.pace = pace;
    this.shelf = shelf;
    this.log = log;
    this.again = again;
    this.progress = progress;
    this.robots = new Robots(fetch);
  }

  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  public Tally tally() {
    return tally;
  }

  public Progress progress() {
    return progress;
  }

  public boolean cancelled() {
    return progress.cancelled();
  }

  Shelf shelf() {
    return shelf;
  }

  FetchLog log() {
    return log;
  }

  /// Brings a document and puts it in its place; what is here and good stays.
  ///
  /// @param name of the file; gets an ending from the media type where it has none
  /// @return the file's name, or empty where it could not be had
  public Optional<String> bring(URI uri, String name) throws IOException {
    Optional<FetchLog.Line> known = log.line(uri).filter(line -> isHere(line));
    if (known.isPresent() && (log.isDone(uri) || again == Again.NEVER)) {
      tally = new Tally(tally.fetched(), tally.unchanged() + 1, tally.failed());
      return Optional.ofNullable(known.get().file());
    }
    Path part = shelf.part();
    return switch (ask(uri, conditions(known), Manner.PAGE, part)) {
      case Fetch.Fetched.Fresh(_, Map<String, String> headers) ->
          Optional.of(keep(uri, part, name, headers));
      case Fetch.Fetched.Unchanged _ when known.isPresent() -> {
        log.unchanged(uri, known.get(), Instant.now());
        tally = new Tally(tally.fetched(), tally.unchanged() + 1, tally.failed());
        yield Optional.ofNullable(known.get().file());
      }
      case Fetch.Fetched.Unchanged _ -> failed(uri, uri + " sent nothing, as if a copy were here");
      case Fetch.Fetched.Refused(String reason, _, _) -> failed(uri, reason);
    };
  }

  /// Keeps bytes made from the answer of `uri`.
  void keep(URI uri, String name, byte[] bytes) throws IOException {
    Path part = shelf.part();
    Files.write(part, bytes);
    keep(uri, part, name, Map.of());
  }

  /// Looks at a page without keeping it.
  ///
  /// @return empty after a refusal, which is then among the problems
  Optional<Page> look(URI uri, Map<String, String> headers, Manner manner) throws IOException {
    Path part = shelf.part();
    return switch (ask(uri, headers, manner, part)) {
      case Fetch.Fetched.Fresh(URI address, Map<String, String> answered) ->
          Optional.of(new Page(address, answered, text(part)));
      case Fetch.Fetched.Unchanged _ -> unseen(uri, uri + " sent nothing, as if a copy were here");
      case Fetch.Fetched.Refused(String reason, _, int status) ->
          unseen(
              uri, status == 401 ? reason + "; the token is not accepted, make a new one" : reason);
    };
  }

  /// Malformed bytes become U+FFFD: a page is looked through for what it links to or lists.
  private static String text(Path part) throws IOException {
    return new String(Files.readAllBytes(part), StandardCharsets.UTF_8);
  }

  private Optional<Page> unseen(URI uri, String reason) {
    if (progress.cancelled()) return Optional.empty();
    problem(uri.toString(), reason);
    tally = new Tally(tally.fetched(), tally.unchanged(), tally.failed() + 1);
    return Optional.empty();
  }

  /// Notes what could not be had.
  void problem(String what, String reason) {
    problems.add(new Problem(what, reason));
  }

  private Fetch.Fetched ask(URI uri, Map<String, String> headers, Manner manner, Path part) {
    Duration pause = manner.pause();
    Predicate<URI> mayFollow = _ -> true;
    if (manner.crawls()) {
      Optional<String> objection = robots.objection(uri, part, progress::cancelled);
      if (objection.isPresent()) return new Fetch.Fetched.Refused(objection.get(), false, 0);
      Duration asked = robots.pause(uri);
      pause = asked.compareTo(pause) > 0 ? asked : pause;
      Path aside = part.resolveSibling("robots.part");
      mayFollow = target -> robots.objection(target, aside, progress::cancelled).isEmpty();
    }
    if (!pace.await(uri, pause, progress::cancelled))
      return new Fetch.Fetched.Refused(uri + " was not fetched: the update was cancelled", true, 0);
    return fetch.get(
        new Fetch.Wanted(uri, headers, part, MAX_BYTES, mayFollow), progress::cancelled);
  }

  private Map<String, String> conditions(Optional<FetchLog.Line> known) {
    Map<String, String> headers = new HashMap<>();
    if (known.isEmpty() || again == Again.ALWAYS) return headers;
    FetchLog.Line line = known.get();
    if (line.etag() != null) headers.put("If-None-Match", line.etag());
    if (line.lastModified() != null) headers.put("If-Modified-Since", line.lastModified());
    return headers;
  }

  private boolean isHere(FetchLog.Line line) {
    return line.file() != null && Files.exists(shelf.at(line.file()));
  }

  private String keep(URI uri, Path part, String name, Map<String, String> headers)
      throws IOException {
    String whole = Shelf.withEnding(name, headers.getOrDefault("content-type", ""));
    String sha256 = Shelf.sha256(Files.readAllBytes(part));
    shelf.put(part, whole);
    log.fetched(uri, whole, headers, sha256, Instant.now());
    tally = new Tally(tally.fetched() + 1, tally.unchanged(), tally.failed());
    return whole;
  }

  private Optional<String> failed(URI uri, String reason) throws IOException {
    if (progress.cancelled()) return Optional.empty();
    log.failed(uri, reason);
    problem(uri.toString(), reason);
    tally = new Tally(tally.fetched(), tally.unchanged(), tally.failed() + 1);
    return Optional.empty();
  }
}
