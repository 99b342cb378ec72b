package perek.assistant.vo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import perek.assistant.Task;
import perek.assistant.adql.Catalogues;
import perek.assistant.adql.write.Written;
import perek.assistant.call.Reach;
import perek.assistant.call.Services;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.assistant.talk.Kind;
import perek.assistant.talk.Wish;
import perek.assistant.talk.read.Slot;
import perek.tools.call.Params;
import perek.tools.registry.RegistryQuery;
import perek.tools.registry.ServiceList;
import perek.tools.registry.ServiceRecord;
import perek.tools.resolve.Designation;
import perek.tools.resolve.Place;

/// Plans calls of tools for a wish: names are resolved first, services are those that the user
/// named or else those that the registry knows, and a named object is looked for both by its
/// position and by its name, since archives file one star under several. Keeps no state.
public final class DataPlanner {

  /// Services of one kind that are asked at most.
  private static final int MOST_SERVICES = 200;

  private final Services services;
  private final Pieces pieces;
  private final Catalogues catalogues;

  public DataPlanner(Services services, Pieces pieces, Catalogues catalogues) {
    this.services = services;
    this.pieces = pieces;
    this.catalogues = catalogues;
  }

  /// The query for a question about tables of the services that the user named, where one of them
  /// can answer all of it. Whole tables are not fetched by a sentence that may mean something else.
  public Optional<Wish> catalogued(String question, Reach reach) {
    if (reach.services().isEmpty()) return Optional.empty();
    for (URI service : services.speaking("tap", reach.services())) {
      Optional<Written> written =
          catalogues.query(service, question).filter(Written::whole).filter(Written::bounded);
      if (written.isEmpty()) continue;
      String adql = written.get().adql().orElseThrow();
      List<String> notes = new ArrayList<>(List.of("The question was written as " + adql));
      notes.addAll(written.get().warnings());
      return Optional.of(
          new Wish(
              Kind.QUERY,
              List.of(
                  new Slot.Value("query", adql, adql),
                  new Slot.Value("at", service.toString(), service.toString()),
                  new Slot.Value("notes", String.join("\n", notes), ""))));
    }
    return Optional.empty();
  }

  /// Whether one of the services that the user named, if any, can be asked what is wanted.
  public boolean reachable(Wish wish, Reach reach) {
    if (reach.services().isEmpty() || !wish.kind().searched() || wish.kind() == Kind.SERVICES)
      return true;
    List<String> asked =
        switch (wish.kind()) {
          case SPECTRA -> List.of("ssap");
          case IMAGES -> List.of("siap", "siap2");
          default -> List.of("scs");
        };
    return asked.stream().anyMatch(t -> !services.speaking(t, reach.services()).isEmpty());
  }

  /// The next step; empty once there is nothing more to ask.
  public Optional<Step> next(Wish wish, Task task, Trail trail) {
    List<Step> steps = new ArrayList<>(plan(wish, task, trail));
    boolean several =
        trail.evidence(Evidence.Fetched.class).stream().filter(DataPlanner::rows).count() > 1;
    if (several && wish.kind().searched() && wish.kind() != Kind.SERVICES)
      steps.add(new Step.Unite());
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
      case SERVICES -> List.of(call("registry", registries(task), new Requests(wish).services()));
      case PLACE -> Named.resolving(wish);
      case QUERY -> query(wish, task);
      case CUTOUT, LINKS, TABLE -> pieces.plan(wish, task);
    };
  }

  private List<Step> spectra(Wish wish, Task task, Trail trail) {
    List<Step> steps = Named.resolving(wish);
    if (!done(steps, trail)) return steps;
    Optional<Step> unclear = Named.unclear(wish, trail);
    if (unclear.isPresent()) return List.of(unclear.get());
    Found found = services("ssap", wish, task, trail);
    steps.addAll(found.steps);
    if (!done(steps, trail) || found.addresses.isEmpty()) return steps;
    Optional<Slot.Position> position = wish.slot(Slot.Position.class);
    if (position.isPresent()) {
      Place place = place(position.get());
      steps.add(
          call(
              "ssap",
              found.addresses,
              new Requests(wish)
                  .ssaAround(place, position.get().words().replaceFirst("^at ", ""))));
      return steps;
    }
    List<String> names = Named.names(wish);
    for (String name : names) {
      Optional<Place> place = Named.resolved(name, trail);
      place.ifPresent(
          p -> steps.add(call("ssap", found.addresses, new Requests(wish).ssaAround(p, name))));
      for (String alias : Designation.common(name, place.map(Place::aliases).orElse(List.of()), 2))
        steps.add(call("ssap", found.addresses, new Requests(wish).ssaAlias(alias, name)));
      steps.add(call("ssap", found.addresses, new Requests(wish).ssaNamed(name)));
    }
    if (names.isEmpty()) steps.add(call("ssap", found.addresses, new Requests(wish).ssaAnywhere()));
    return steps;
  }

  /// Searches that need a place.
  private List<Step> placed(Wish wish, Task task, Trail trail, String tool) {
    List<Step> steps = Named.resolving(wish);
    if (!done(steps, trail)) return steps;
    Optional<Step> unclear = Named.unclear(wish, trail);
    if (unclear.isPresent()) return List.of(unclear.get());
    List<Place> places = new ArrayList<>();
    wish.slot(Slot.Position.class).ifPresent(p -> places.add(place(p)));
    Named.names(wish).forEach(name -> Named.resolved(name, trail).ifPresent(places::add));
    if (places.isEmpty()) return steps;
    Found found = services(tool, wish, task, trail);
    steps.addAll(found.steps);
    if (!done(steps, trail) || found.addresses.isEmpty()) return steps;
    for (Place place : places) {
      Requests requests = new Requests(wish);
      steps.add(
          call(
              tool,
              found.addresses,
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
    List<String> notes = wish.value("notes").stream().flatMap(String::lines).toList();
    return List.of(new Step.Call("tap", named, params, notes));
  }

  private static Place place(Slot.Position p) {
    return new Place(
        p.words(),
        p.raDeg(),
        p.decDeg(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        "",
        "as given");
  }

  /// Services of a kind, and the steps that find them.
  private record Found(List<Step> steps, List<URI> addresses) {}

  private Found services(String tool, Wish wish, Task task, Trail trail) {
    List<URI> named = task.question().reach().services();
    if (!named.isEmpty()) return new Found(List.of(), services.speaking(tool, named));
    Params params = Params.of("servicetype", type(tool));
    Optional<String> source = wish.value("datasource");
    if (source.isPresent()) params = params.with("datasource", source.get());
    Step ask = new Step.Call("registry", registries(task), params, List.of());
    List<URI> known =
        trail.evidence(Evidence.Fetched.class).stream()
            .filter(f -> f.tool().equals("registry"))
            .flatMap(f -> f.outcome().product().stream())
            .filter(ServiceList.class::isInstance)
            .flatMap(p -> addresses((ServiceList) p, tool).stream())
            .distinct()
            .limit(MOST_SERVICES)
            .toList();
    return new Found(List.of(ask), known);
  }

  private static List<URI> addresses(ServiceList list, String tool) {
    return list.services().stream()
        .flatMap(s -> s.capabilities().stream())
        .filter(c -> c.standard() && c.standardId().contains(standard(tool)))
        .map(ServiceRecord.Capability::accessUrl)
        .filter(url -> url.startsWith("http://") || url.startsWith("https://"))
        .flatMap(url -> uri(url).stream())
        .toList();
  }

  private static Optional<URI> uri(String url) {
    try {
      return Optional.of(new URI(url));
    } catch (java.net.URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String type(String tool) {
    return switch (tool) {
      case "ssap" -> "ssa";
      case "siap" -> "sia";
      case "siap2" -> "sia2";
      default -> tool;
    };
  }

  private static String standard(String tool) {
    return switch (tool) {
      case "ssap" -> "std/ssa";
      case "scs" -> "std/conesearch";
      case "siap", "siap2" -> "std/sia";
      default -> "std/" + tool;
    };
  }

  private static List<URI> registries(Task task) {
    List<URI> named = task.question().reach().registries();
    return named.isEmpty() ? RegistryQuery.PUBLIC : named;
  }

  private static boolean done(List<Step> steps, Trail trail) {
    return steps.stream().allMatch(trail::has);
  }

  private static Step.Call call(String tool, List<URI> services, Requests.Written written) {
    return new Step.Call(tool, services, written.params(), written.notes());
  }
}
