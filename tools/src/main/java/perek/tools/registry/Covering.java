package perek.tools.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import perek.tools.call.Params;
import perek.tools.dal.Checks;

/// Which services can have data at a place, by the coverages that they declared (RegTAP 1.2,
/// section 8.15).
final class Covering {

  private static final Pattern BETWEEN = Pattern.compile("\\s*[,\\s]\\s*");
  private static final Set<String> KINDS = Set.of("any", "declared", "elsewhere");
  private static final int NAMED = 5;

  private Covering() {}

  static void check(Params params) {
    Checks checks =
        new Checks(params)
            .position("pos")
            .number("radius", n -> n >= 0 && n <= 180, "a radius in degrees, 0 to 180");
    if (!params.has("pos") && (params.has("radius") || params.has("coverage")))
      checks.needed(
          "pos", "the place as 'ra,dec' in ICRS degrees, which radius and coverage are about");
    params
        .value("coverage")
        .filter(c -> !KINDS.contains(c))
        .ifPresent(c -> checks.problem("coverage", c, "'any', 'declared' or 'elsewhere'"));
    checks.done();
  }

  /// The condition; nothing where the question names no place. Services that declare no coverage
  /// meet it, unless `coverage` is `declared`.
  static Optional<String> condition(Params params) {
    Optional<String> pos = params.value("pos");
    if (pos.isEmpty()) return Optional.empty();
    List<Double> place =
        BETWEEN.splitAsStream(pos.get().strip()).flatMap(n -> Checks.number(n).stream()).toList();
    double radius = params.value("radius").flatMap(Checks::number).orElse(0.0);
    String point = Params.number(place.get(0)) + ", " + Params.number(place.get(1));
    String meets =
        radius > 0
            ? "1=INTERSECTS(CIRCLE('ICRS', " + point + ", " + Params.number(radius) + "), coverage)"
            : "1=CONTAINS(POINT('ICRS', " + point + "), coverage)";
    String all = "(SELECT ivoid FROM rr.stc_spatial WHERE ref_system_name IS NULL";
    String reaching = all + " AND " + meets + ")";
    return Optional.of(
        switch (kind(params)) {
          case "declared" -> "ivoid IN " + reaching;
          case "elsewhere" -> "ivoid IN " + all + ") AND ivoid NOT IN " + reaching;
          default ->
              "(ivoid IN " + reaching + " OR ivoid NOT IN (SELECT ivoid FROM rr.stc_spatial))";
        });
  }

  /// `any`, `declared` or `elsewhere`.
  static String kind(Params params) {
    return params.value("coverage").orElse("any");
  }

  static Params anywhere(Params params) {
    return params.without("pos").without("radius").without("coverage");
  }

  /// Says how many services are kept although nothing is known of their coverage.
  static List<String> note(List<ServiceRecord> services) {
    List<String> unknown =
        services.stream()
            .filter(s -> s.coverage() == ServiceRecord.Coverage.UNKNOWN)
            .map(s -> s.shortName().isBlank() ? s.ivoid() : s.shortName())
            .collect(Collectors.toCollection(ArrayList::new));
    if (unknown.isEmpty()) return List.of();
    String names = String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size())));
    return List.of(
        "%d of %d services declare no coverage and are kept (%s%s); coverage=declared leaves them out."
            .formatted(
                unknown.size(), services.size(), names, unknown.size() > NAMED ? ", …" : ""));
  }
}
