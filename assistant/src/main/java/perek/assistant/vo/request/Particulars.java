package perek.assistant.vo.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import perek.assistant.Task;
import perek.assistant.Turn;
import perek.assistant.call.Services;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.assistant.talk.Wish;
import perek.assistant.talk.read.Slot;
import perek.tools.call.Params;
import perek.tools.resolve.Place;

/// Plans what a term of the field asks for by itself: lists of lines, tables of a data model, maps
/// of coverage, surveys of tiles, jobs. Keeps no state.
public final class Particulars {

  private static final Pattern JOB = Pattern.compile("https?://[^\\s,;\"'<>()]+/async/[\\w.~-]+");

  private final Services services;
  private final Finder finder;

  public Particulars(Services services, Finder finder) {
    this.services = services;
    this.finder = finder;
  }

  /// The steps as far as they are known.
  public List<Step> plan(Wish wish, Task task, Trail trail) {
    return switch (wish.kind()) {
      case LINES -> lines(wish, task, trail);
      case DATASETS -> datasets(wish, task, trail);
      case PLANETARY ->
          asked(
              "epntap",
              finder.tables("epntap", task, trail),
              new ModelRequests(wish).planetary(),
              trail);
      case BARYCENTRIC -> corrected(wish, trail);
      case COVERAGE -> map("moc", wish, task, trail);
      case TILES -> map("hips", wish, task, trail);
      default -> List.of();
    };
  }

  /// Services of the older protocol, and tables of the newer one where the user named TAP services.
  private List<Step> lines(Wish wish, Task task, Trail trail) {
    List<Step> steps =
        new ArrayList<>(
            asked(
                "slap",
                finder.services("slap", wish, task, trail),
                new ModelRequests(wish).lines(),
                trail));
    List<URI> named = services.speaking("tap", task.question().reach().services());
    if (!named.isEmpty() && done(steps, trail))
      steps.add(call("linetap", named, new ModelRequests(wish).lineTable()));
    return steps;
  }

  private List<Step> datasets(Wish wish, Task task, Trail trail) {
    List<Step> steps = Named.resolving(wish);
    if (!done(steps, trail)) return steps;
    Optional<Step> unclear = Named.unclear(wish, trail);
    if (unclear.isPresent()) return List.of(unclear.get());
    steps.addAll(
        asked(
            "obscore",
            finder.tables("obscore", task, trail),
            new ModelRequests(wish).datasets(place(wish, trail)),
            trail));
    return steps;
  }

  private static List<Step> asked(
      String tool, Finder.Found found, Requests.Written written, Trail trail) {
    List<Step> steps = new ArrayList<>(found.steps());
    if (done(steps, trail) && !found.addresses().isEmpty())
      steps.add(call(tool, found.addresses(), written));
    return steps;
  }

  /// A map or survey is one that the user named.
  private List<Step> map(String tool, Wish wish, Task task, Trail trail) {
    List<Step> steps = Named.resolving(wish);
    if (!done(steps, trail)) return steps;
    Optional<Step> unclear = Named.unclear(wish, trail);
    if (unclear.isPresent()) return List.of(unclear.get());
    Optional<Place> place = place(wish, trail);
    if (wish.has("where") && place.isEmpty()) return steps;
    List<URI> maps = services.speaking(tool, task.question().reach().services());
    if (maps.isEmpty())
      return List.of(
          new Step.Clarify(
              "Which %s? Name its address with --service URL and ask again."
                  .formatted(tool.equals("moc") ? "coverage map" : "HiPS")));
    for (URI one : maps)
      steps.add(
          call(
              tool,
              List.of(one),
              new Requests.Written(at(wish, place), Requests.noting(wish, List.of()))));
    return steps;
  }

  /// Proper motion goes along where the resolver knows it; what is not known is told with its cost.
  private static List<Step> corrected(Wish wish, Trail trail) {
    List<Step> steps = Named.resolving(wish);
    if (!done(steps, trail)) return steps;
    Optional<Step> unclear = Named.unclear(wish, trail);
    if (unclear.isPresent()) return List.of(unclear.get());
    Optional<Place> place = place(wish, trail);
    if (place.isEmpty()) return steps;
    Place p = place.get();
    String moment = wish.value("moment").orElse("");
    boolean scaled = moment.matches("[\\d.]+");
    List<String> notes =
        scaled ? List.of("The Julian date is taken in UTC; TDB is 64 to 69 s ahead") : List.of();
    Params params =
        Params.of("RA", Params.number(p.raDeg()))
            .with("DEC", Params.number(p.decDeg()))
            .with("TIME", scaled ? moment + " UTC" : moment)
            .with("SITE", wish.value("site").orElse(""));
    if (p.pmRaMasYr().isPresent() && p.pmDecMasYr().isPresent())
      params =
          params
              .with("PMRA", Params.number(p.pmRaMasYr().getAsDouble()))
              .with("PMDEC", Params.number(p.pmDecMasYr().getAsDouble()));
    steps.add(
        call("barycentric", List.of(), new Requests.Written(params, Requests.noting(wish, notes))));
    return steps;
  }

  private static Params at(Wish wish, Optional<Place> place) {
    if (place.isEmpty()) return Params.NONE;
    Params params =
        Params.of(
            "POS", Params.number(place.get().raDeg()) + "," + Params.number(place.get().decDeg()));
    return wish.slot(Slot.Extent.class)
        .map(e -> params.with("RADIUS", Params.number(e.radiusDeg())))
        .orElse(params);
  }

  /// What is asked of a job that was begun earlier in the conversation, or of all jobs.
  public List<Step> job(Wish wish, Task task) {
    String deed = wish.value("job").orElse("look");
    List<URI> known = services.speaking("tap", task.question().reach().services());
    if (known.isEmpty())
      return List.of(
          new Step.Clarify("At which service? Name the TAP service with --service URL."));
    if (deed.equals("list"))
      return List.of(new Step.Call("jobs", known, Params.of("DEED", "LIST"), List.of()));
    Optional<URI> job = address(task, known);
    if (job.isEmpty())
      return List.of(
          new Step.Clarify(
              "Which job? None was begun in this conversation that its service still runs; give its address."));
    return List.of(
        deed.equals("result")
            ? new Step.Call(
                "tap", List.of(base(job.get())), Params.of("JOB", job.get().toString()), List.of())
            : new Step.Call(
                "jobs",
                List.of(job.get()),
                Params.of("DEED", deed.toUpperCase(java.util.Locale.ROOT)),
                List.of()));
  }

  /// The job that was named last, at a service that the user named: an address in a text leads
  /// nowhere else.
  private static Optional<URI> address(Task task, List<URI> known) {
    Stream<String> texts =
        Stream.concat(
            Stream.of(task.question().text()),
            task.question().earlier().reversed().stream().map(Turn::answer));
    return texts
        .flatMap(text -> JOB.matcher(text).results().map(m -> m.group().replaceAll("[.]+$", "")))
        .flatMap(url -> Finder.uri(url).stream())
        .filter(url -> known.stream().anyMatch(service -> sameHost(url, service)))
        .findFirst();
  }

  /// Services lead to jobs at other paths of theirs.
  private static boolean sameHost(URI one, URI other) {
    return one.getPort() == other.getPort()
        && String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost());
  }

  private static URI base(URI job) {
    return URI.create(job.toString().replaceFirst("/async/.*$", ""));
  }

  /// The place that a wish names, as far as it is known.
  public static Optional<Place> place(Wish wish, Trail trail) {
    return wish.slot(Slot.Position.class)
        .map(Particulars::place)
        .or(() ->
            Named.names(wish).stream().flatMap(n -> Named.resolved(n, trail).stream()).findFirst());
  }

  /// A position of the question.
  public static Place place(Slot.Position p) {
    return new Place(
        p.words(),
        p.raDeg(),
        p.decDeg(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        "",
        "as given");
  }

  private static boolean done(List<Step> steps, Trail trail) {
    return steps.stream().allMatch(trail::has);
  }

  private static Step.Call call(String tool, List<URI> services, Requests.Written written) {
    return new Step.Call(tool, services, written.params(), written.notes());
  }
}
