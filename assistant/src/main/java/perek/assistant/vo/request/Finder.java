package perek.assistant.vo.request;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import perek.assistant.Task;
import perek.assistant.call.Services;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.assistant.talk.Wish;
import perek.tools.call.Params;
import perek.tools.registry.RegistryQuery;
import perek.tools.registry.ServiceList;
import perek.tools.registry.ServiceRecord;

/// Finds the services that are to be asked: those that the user named, else those that the registry
/// knows. Keeps no state.
public final class Finder {

  /// Services of one kind that are asked at most.
  private static final int MOST_SERVICES = 200;

  private final Services services;

  public Finder(Services services) {
    this.services = services;
  }

  /// Services of a kind, and the steps that find them.
  public record Found(List<Step> steps, List<URI> addresses) {}

  /// Services that speak the protocol of a tool.
  public Found services(String tool, Wish wish, Task task, Trail trail) {
    Params params = Params.of("servicetype", type(tool));
    Optional<String> source = wish.value("datasource");
    if (source.isPresent()) params = params.with("datasource", source.get());
    return found(tool, params, task, trail);
  }

  /// TAP services with a table of a data model.
  ///
  /// @param model obscore, epntap or linetap
  public Found tables(String model, Task task, Trail trail) {
    return found("tap", Params.of("datamodel", model), task, trail);
  }

  private Found found(String tool, Params params, Task task, Trail trail) {
    List<URI> named = task.question().reach().services();
    if (!named.isEmpty()) return new Found(List.of(), services.speaking(tool, named));
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

  static Optional<URI> uri(String url) {
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

  /// Registries that are asked, the next where one fails.
  public static List<URI> registries(Task task) {
    List<URI> named = task.question().reach().registries();
    return named.isEmpty() ? RegistryQuery.PUBLIC : named;
  }
}
