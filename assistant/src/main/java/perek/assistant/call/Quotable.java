package perek.assistant.call;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Step;
import perek.assistant.ground.Tabular;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.data.Facts;
import perek.tools.data.Table;
import perek.tools.registry.ServiceList;
import perek.tools.registry.ServiceRecord;
import perek.tools.resolve.Place;
import perek.tools.resolve.Places;
import perek.tools.rv.Barycentric;

/// What of an outcome may be quoted, a line each: what was sent, how it went, what came.
public final class Quotable {

  /// Rows that are written out.
  static final int ROWS = 40;

  /// How the name of an area ends.
  private static final String SQUARE_DEGREES = "SqDeg";

  private final Step.Call step;
  private final Outcome<?> outcome;
  private final List<String> lines = new ArrayList<>();

  private Quotable(Step.Call step, Outcome<?> outcome) {
    this.step = step;
    this.outcome = outcome;
  }

  public static String of(Step.Call step, Outcome<?> outcome) {
    return new Quotable(step, outcome).text();
  }

  /// The line that says how many there are.
  public static String rows(long rows) {
    return "rows " + rows;
  }

  /// The line of a parameter.
  public static String parameter(String name, String value) {
    return name + "=" + value;
  }

  private String text() {
    lines.add(step.tool() + " " + outcome.report().sent().url());
    for (Params.Param p : outcome.report().sent().params().entries())
      lines.add(parameter(p.name(), p.value()));
    lines.addAll(step.notes());
    lines.add("status " + outcome.status());
    if (!outcome.report().message().isBlank()) lines.add(outcome.report().message());
    lines.addAll(outcome.report().notes());
    outcome
        .product()
        .ifPresent(p -> {
          p.rows().ifPresent(n -> lines.add(rows(n)));
          switch (p) {
            case ServiceList list -> services(list);
            case Barycentric b -> lines.add(barycentric(b));
            case Facts facts -> facts.facts().forEach((k, v) -> lines.add(fact(k, v)));
            case Places places -> places.places().forEach(place -> lines.add(place(place)));
            default -> {
              lines.addAll(Movement.told(p));
              p.table().ifPresent(this::table);
            }
          }
          p.file().ifPresent(f -> lines.add("file " + f));
        });
    return String.join("\n", lines);
  }

  /// `BERV -24512.345 m/s (zB …), BJD_TDB …, from La Silla`.
  public static String barycentric(Barycentric b) {
    return "BERV %.3f m/s (zB %s), BJD_TDB %.8f, light travel time %.3f s, from %s, by %s"
        .formatted(
            b.bervMs(), Params.number(b.zB()), b.bjdTdb(), b.lightTravelS(), b.site(), b.method());
  }

  /// `sky fraction 0.25`: a fact by its name in words.
  public static String fact(String name, Object value) {
    if (name.endsWith(SQUARE_DEGREES))
      return fact(name.substring(0, name.length() - SQUARE_DEGREES.length()), value)
          + " square degrees";
    String words = name.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
    String told =
        switch (value) {
          case List<?> list -> list.stream().map(Quotable::told).collect(Collectors.joining(", "));
          default -> told(value);
        };
    return words + " " + told;
  }

  private static String told(Object value) {
    return switch (value) {
      case Double d -> Params.number(new BigDecimal(d).round(new MathContext(6)).doubleValue());
      case Boolean b -> b ? "yes" : "no";
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(e -> e.getKey() + " " + e.getValue())
              .collect(Collectors.joining(" "));
      default -> value.toString();
    };
  }

  private void table(Table table) {
    names(table);
    TableText text = new TableText(table);
    lines.addAll(text.rows());
    lines.addAll(text.extremes());
  }

  /// What sentences about the rows of an answer must agree with; empty where it has none.
  public static Optional<Tabular> tabular(Evidence.Fetched fetched) {
    return fetched
        .table()
        .map(table -> {
          TableText text = new TableText(table);
          List<String> rows = text.rows();
          List<String> extremes = text.extremes();
          List<String> head =
              fetched
                  .text()
                  .lines()
                  .filter(l -> !rows.contains(l) && !extremes.contains(l))
                  .toList();
          return new Tabular(head, rows, extremes, text.byColumn());
        });
  }

  /// Under which names the rows are filed.
  private void names(Table table) {
    table
        .byRole("target.name")
        .ifPresent(c -> {
          Map<String, Integer> counts = new LinkedHashMap<>();
          for (int row = 0; row < table.head().size(); row++)
            counts.merge(table.text(row, c).orElse("no name"), 1, Integer::sum);
          lines.add(filed(counts));
        });
  }

  /// `filed as psi Per (22), HD 22192 (3)`, the most first.
  private static String filed(Map<String, Integer> counts) {
    return "filed as "
        + counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(8)
            .map(e -> e.getKey() + " (" + e.getValue() + ")")
            .collect(Collectors.joining(", "));
  }

  private void services(ServiceList list) {
    list.services().stream().limit(ROWS).forEach(s -> lines.add(service(s)));
  }

  /// `ELO SSAP: ELO echelle archive (ivo://…), optical, at http://…`.
  public static String service(ServiceRecord s) {
    String at =
        s.capabilities().stream()
            .filter(c -> c.standard() && !c.standardId().isEmpty())
            .map(ServiceRecord.Capability::accessUrl)
            .distinct()
            .collect(Collectors.joining(", "));
    String bands = s.wavebands().isEmpty() ? "" : ", " + String.join(", ", s.wavebands());
    return "%s: %s (%s)%s, at %s".formatted(s.shortName(), s.title(), s.ivoid(), bands, at);
  }

  /// `Vega is at RA 279.2347, Dec 38.7837 deg (ICRS), after …`.
  public static String place(Place p) {
    String moves =
        p.pmRaMasYr().isPresent() && p.pmDecMasYr().isPresent()
            ? "; it moves by %s and %s mas/yr"
                .formatted(
                    Params.number(p.pmRaMasYr().getAsDouble()),
                    Params.number(p.pmDecMasYr().getAsDouble()))
            : "";
    return "%s is at RA %s, Dec %s deg (ICRS, epoch J2000), says %s%s"
        .formatted(
            p.name(), Params.number(p.raDeg()), Params.number(p.decDeg()), p.source(), moves);
  }
}
