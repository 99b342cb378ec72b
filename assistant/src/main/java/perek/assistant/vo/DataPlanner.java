package perek.assistant.vo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import perek.assistant.Task;
import perek.assistant.Turn;
import perek.assistant.adql.Catalogues;
import perek.assistant.call.Reach;
import perek.assistant.call.Services;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.assistant.talk.Kind;
import perek.assistant.talk.Wish;
import perek.assistant.talk.WrittenOut;
import perek.assistant.talk.read.Slot;
import perek.assistant.vo.request.Finder;
import perek.assistant.vo.request.Leftover;
import perek.assistant.vo.request.Named;
import perek.assistant.vo.request.Particulars;
import perek.assistant.vo.request.Requests;
import perek.tools.call.Params;
import perek.tools.resolve.Designation;
import perek.tools.resolve.Place;

/// Plans calls of tools for a wish: names are resolved first, services are those that the user
/// named or else those that the registry knows, and a named object is looked for both by its
/// position and by its name, since archives file one star under several. Keeps no state.
public final class DataPlanner {

  private final Services services;
  private final Finder finder;
  private final Particulars particulars;
  private final Pieces pieces;
  private final Catalogued catalogued;

  public DataPlanner(Services services, Pieces pieces, Catalogues catalogues) {
    this.services = services;
    this.finder = new Finder(services);
    this.particulars = new Particulars(services, finder);
    this.pieces = pieces;
    this.catalogued = new Catalogued(services, catalogues);
  }

  /// The query for a question about tables of the services that the user named, where one of them
  /// can answer all of it.
  public Optional<Wish> catalogued(String question, Reach reach) {
    return catalogued.wish(question, reach, Optional.empty());
  }

  /// Whether one of the services that the user named, if any, can be asked what is wanted.
  public boolean reachable(Wish wish, Reach reach) {
    return wish.parts().stream().anyMatch(part -> answers(part, reach));
  }

  private boolean answers(Wish wish, Reach reach) {
    if (reach.services().isEmpty() || !wish.kind().searched() || wish.kind() == Kind.SERVICES)
      return true;
    List<String> asked =
        switch (wish.kind()) {
          case SPECTRA -> List.of("ssap");
          case IMAGES -> List.of("siap", "siap2");
          case LINES -> List.of("slap", "tap");
          case DATASETS, PLANETARY -> List.of("tap");
          default -> List.of("scs");
        };
    return asked.stream().anyMatch(t -> !services.speaking(t, reach.services()).isEmpty());
  }

  /// The next step; empty once there is nothing more to ask.
  public Optional<Step> next(Wish wish, Task task, Trail trail) {
    List<Wish> parts = wish.parts();
    return parts.size() == 1
        ? one(wish, task, trail)
        : parts.stream()
            .flatMap(part -> plan(part, task, trail).stream())
            .filter(step -> !trail.has(step))
            .findFirst();
  }

  private Optional<Step> one(Wish wish, Task task, Trail trail) {
    List<Step> steps = new ArrayList<>(plan(wish, task, trail));
    boolean several =
        trail.evidence(Evidence.Fetched.class).stream().filter(DataPlanner::rows).count() > 1;
    if (several && wish.kind().united()) steps.add(new Step.Unite());
    if (done(steps, trail)) Leftover.keep(wish, trail).ifPresent(steps::add);
    return steps.stream().filter(step -> !trail.has(step)).findFirst();
  }

  private static boolean rows(Evidence.Fetched f) {
    return !f.tool().equals("resolve")
        && !f.tool().equals("registry")
        && !Set.of("table", "unite", "filter").contains(f.tool())
        && f.table().filter(t -> t.rows() > 0).isPresent();
  }

  /// The steps as far as they are known.
  private List<Step> plan(Wish wish, Task task, Trail trail) {
    return switch (wish.kind()) {
      case SPECTRA -> spectra(wish, task, trail);
      case IMAGES -> placed(wish, task, trail, imageTool(wish, task));
      case SOURCES -> placed(wish, task, trail, "scs");
      case SERVICES -> registry(wish, task, trail);
      case PLACE -> Named.resolving(wish);
      case QUERY -> query(wish, task);
      case CUTOUT, LINKS, TABLE -> pieces.plan(wish, task);
      case LINES, DATASETS, PLANETARY, COVERAGE, TILES, BARYCENTRIC ->
          particulars.plan(wish, task, trail);
      case JOB -> job(wish, task);
      case VELOCITY -> pieces.moving(wish, task, trail, finder);
    };
  }

  /// Services wherever they have data, or those that can have some at a place.
  private static List<Step> registry(Wish wish, Task task, Trail trail) {
    List<Step> steps = Named.resolving(wish);
    if (!done(steps, trail)) return steps;
    Optional<Place> place = Particulars.place(wish, trail);
    if (wish.has("where") && place.isEmpty()) return steps;
    steps.add(call("registry", Finder.registries(task), new Requests(wish).services(place)));
    return steps;
  }

  /// An earlier question is asked once more as a job; a job that was begun is looked at.
  private List<Step> job(Wish wish, Task task) {
    if (!wish.value("job").filter("submit"::equals).isPresent()) return particulars.job(wish, task);
    for (Turn turn : task.question().earlier().reversed()) {
      Optional<Wish> query =
          WrittenOut.query(turn.understood())
              .or(() -> catalogued(turn.understood(), task.question().reach()));
      if (query.isPresent()) return query(query.get().with(wish.slots()), task);
    }
    return List.of(
        new Step.Clarify(
            "Which query is to be run as a job? Ask a question about tables first, or write: run as"
                + " a job: SELECT …"));
  }

  private List<Step> spectra(Wish wish, Task task, Trail trail) {
    List<Step> steps = Named.resolving(wish);
    if (!done(steps, trail)) return steps;
    Optional<Step> unclear = Named.unclear(wish, trail);
    if (unclear.isPresent()) return List.of(unclear.get());
    Finder.Found found = finder.services("ssap", wish, task, trail);
    steps.addAll(found.steps());
    if (!done(steps, trail) || found.addresses().isEmpty()) return steps;
    Optional<Slot.Position> position = wish.slot(Slot.Position.class);
    if (position.isPresent()) {
      Place place = Particulars.place(position.get());
      steps.add(
          call(
              "ssap",
              found.addresses(),
              new Requests(wish)
                  .ssaAround(place, position.get().words().replaceFirst("^at ", ""))));
      return steps;
    }
    List<String> names = Named.names(wish);
    for (String name : names) {
      Optional<Place> place = Named.resolved(name, trail);
      place.ifPresent(
          p -> steps.add(call("ssap", found.addresses(), new Requests(wish).ssaAround(p, name))));
      for (String alias : Designation.common(name, place.map(Place::aliases).orElse(List.of()), 2))
        steps.add(call("ssap", found.addresses(), new Requests(wish).ssaAlias(alias, name)));
      steps.add(call("ssap", found.addresses(), new Requests(wish).ssaNamed(name)));
    }
    if (names.isEmpty())
      steps.add(call("ssap", found.addresses(), new Requests(wish).ssaAnywhere()));
    return steps;
  }

  /// Searches that need a place.
  private List<Step> placed(Wish wish, Task task, Trail trail, String tool) {
    List<Step> steps = Named.resolving(wish);
    if (!done(steps, trail)) return steps;
    Optional<Step> unclear = Named.unclear(wish, trail);
    if (unclear.isPresent()) return List.of(unclear.get());
    List<Place> places = new ArrayList<>();
    wish.slot(Slot.Position.class).map(Particulars::place).ifPresent(places::add);
    Named.names(wish).forEach(name -> Named.resolved(name, trail).ifPresent(places::add));
    if (places.isEmpty()) return steps;
    Finder.Found found = finder.services(tool, wish, task, trail);
    steps.addAll(found.steps());
    if (!done(steps, trail) || found.addresses().isEmpty()) return steps;
    for (Place place : places) {
      Requests requests = new Requests(wish);
      steps.add(
          call(
              tool,
              found.addresses(),
              switch (tool) {
                case "scs" -> requests.cone(place);
                case "siap2" -> requests.images2(place);
                default -> requests.images(place);
              }));
    }
    return steps;
  }

  /// Dates and wavelengths are constraints of SIA 2 only; where the user named services, one that
  /// is there.
  private String imageTool(Wish wish, Task task) {
    List<URI> named = task.question().reach().services();
    boolean second =
        task.question().text().matches("(?is).*\\bsiap? ?v?2\\b.*")
            || wish.has("time")
            || wish.has("band")
            || wish.has("COLLECTION");
    if (named.isEmpty()) return second ? "siap2" : "siap";
    List<String> order = second ? List.of("siap2", "siap") : List.of("siap", "siap2");
    return order.stream()
        .filter(tool -> !services.speaking(tool, named).isEmpty())
        .findFirst()
        .orElse("siap");
  }

  private List<Step> query(Wish wish, Task task) {
    List<URI> named =
        wish.value("at")
            .map(at -> List.of(URI.create(at)))
            .orElseGet(() -> services.speaking("tap", task.question().reach().services()));
    if (named.isEmpty()) return List.of();
    Params params = Params.of("QUERY", wish.value("query").orElse(""));
    if (wish.value("job").isPresent()) params = params.with("PHASE", "RUN");
    List<String> notes = wish.value("notes").stream().flatMap(String::lines).toList();
    return List.of(new Step.Call("tap", named, params, notes));
  }

  private static boolean done(List<Step> steps, Trail trail) {
    return steps.stream().allMatch(trail::has);
  }

  private static Step.Call call(String tool, List<URI> services, Requests.Written written) {
    return new Step.Call(tool, services, written.params(), written.notes());
  }
}
