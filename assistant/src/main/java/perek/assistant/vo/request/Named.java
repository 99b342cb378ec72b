package perek.assistant.vo.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.assistant.talk.Kind;
import perek.assistant.talk.Wish;
import perek.assistant.talk.read.Slot;
import perek.tools.call.Params;
import perek.tools.resolve.Designation;
import perek.tools.resolve.Place;
import perek.tools.resolve.Places;

/// The objects that a wish names, and where the resolver says that they are.
public final class Named {

  /// Positions of one object by several sources are nearer to each other.
  private static final double APART_DEG = .05;

  /// What moves among the stars is found by its name only.
  private static final Set<String> WANDERERS =
      Set.of(
          "mercury",
          "venus",
          "mars",
          "jupiter",
          "saturn",
          "uranus",
          "neptune",
          "pluto",
          "ceres",
          "vesta",
          "io",
          "europa",
          "ganymede",
          "callisto",
          "titan",
          "enceladus",
          "moon",
          "sun");

  private Named() {}

  public static List<Step> resolving(Wish wish) {
    List<Step> steps = new ArrayList<>();
    for (String name : names(wish))
      if (wish.kind() == Kind.PLACE || !wanders(name))
        steps.add(new Step.Call("resolve", List.of(), Params.of("NAME", name), List.of()));
    return steps;
  }

  private static boolean wanders(String name) {
    return WANDERERS.contains(name.toLowerCase(Locale.ROOT).replaceFirst("^the ", ""));
  }

  public static List<String> names(Wish wish) {
    return wish.slot(Slot.Objects.class).map(Slot.Objects::names).orElse(List.of()).stream()
        .map(Designation::usual)
        .toList();
  }

  public static Optional<Place> resolved(String name, Trail trail) {
    return places(name, trail).map(Places::best).findFirst();
  }

  /// A name by which the sources know different objects is asked about.
  public static Optional<Step> unclear(Wish wish, Trail trail) {
    return names(wish).stream().flatMap(name -> unclear(name, trail).stream()).findFirst();
  }

  private static Optional<Step> unclear(String name, Trail trail) {
    List<Place> places = places(name, trail).map(Places::places).findFirst().orElse(List.of());
    if (places.stream().allMatch(p -> p.distanceDeg(places.getFirst()) < APART_DEG))
      return Optional.empty();
    String known =
        places.stream()
            .map(p ->
                "%s at %s %s (%s)"
                    .formatted(
                        p.name(), Params.number(p.raDeg()), Params.number(p.decDeg()), p.source()))
            .collect(Collectors.joining(", or "));
    return Optional.of(
        new Step.Clarify(
            "'%s' is %s: which? Give the other name or the position.".formatted(name, known)));
  }

  private static Stream<Places> places(String name, Trail trail) {
    return trail.evidence(Evidence.Fetched.class).stream()
        .filter(f -> f.tool().equals("resolve"))
        .filter(f ->
            f.outcome().report().sent().params().value("NAME").filter(name::equals).isPresent())
        .flatMap(f -> f.outcome().product().stream())
        .map(Places.class::cast);
  }
}
