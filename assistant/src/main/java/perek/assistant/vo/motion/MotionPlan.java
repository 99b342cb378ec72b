package perek.assistant.vo.motion;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import perek.assistant.Task;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.assistant.talk.Kind;
import perek.assistant.talk.Wish;
import perek.assistant.talk.read.Slot;
import perek.assistant.vo.request.Finder;
import perek.assistant.vo.request.Named;
import perek.tools.call.Params;
import perek.tools.data.Table;
import perek.tools.spectrum.line.SpectralLines;
import perek.tools.table.Best;

/// Plans the call of the tool that a sentence about velocities wants. Keeps no state.
public final class MotionPlan {

  private static final double ANGSTROM = 1e-10;

  /// Continuum on both sides of a line that was named alone, Angstrom.
  private static final double AROUND_A = 40;

  private MotionPlan() {}

  /// @param latest the table that was fetched last
  /// @param files the latest table whose rows have files
  public static List<Step> plan(
      Wish wish,
      Task task,
      Trail trail,
      Finder finder,
      Optional<Table> latest,
      Optional<Table> files) {
    String tool = wish.value("tool").orElse("");
    if (tool.equals("series")) return series(wish, task, trail, finder);
    Params params = Params.NONE;
    for (String name : List.of("mask", "template", "planets", "binary"))
      if (wish.has(name)) params = params.with(upper(name), wish.value(name).orElse(""));
    Optional<String> named = wish.value("file");
    if (named.isPresent()) {
      for (String file : named.get().lines().toList()) params = params.with("FILE", file);
      return List.of(new Step.Call(tool, List.of(), params, List.of()));
    }
    Optional<Table> table = tool.equals("ccf") ? files : latest;
    if (table.isEmpty())
      return List.of(
          new Step.Clarify(
              tool.equals("ccf")
                  ? "The rows found before have no files: search for spectra first, or name a file."
                  : "Of which velocities? Name a file of times, velocities and errors."));
    Params rows =
        wish.slot(Slot.Most.class)
            .map(m -> first(m.rows()))
            .map(r -> Params.of("ROWS", r))
            .orElse(Params.NONE);
    for (Params.Param p : params.entries()) rows = rows.with(p.name(), p.value());
    return List.of(
        new Step.Call(
            tool,
            List.of(table.get().file().toUri()),
            columns(wish, table.get(), rows),
            List.of()));
  }

  private static String first(int rows) {
    return java.util.stream.IntStream.rangeClosed(1, rows)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }

  /// Columns that were named; velocities are found by their names.
  private static Params columns(Wish wish, Table table, Params params) {
    Optional<String> x = wish.value("x").flatMap(words -> column(table, words));
    Optional<String> y = wish.value("y").flatMap(words -> column(table, words));
    return x.isPresent() && y.isPresent() ? params.with("X", x.get()).with("Y", y.get()) : params;
  }

  private static Optional<String> column(Table table, String words) {
    return Best.of(table, words).map(m -> table.columns().get(m.column()).name());
  }

  private static List<Step> series(Wish wish, Task task, Trail trail, Finder finder) {
    Params params = Params.of("BAND", band(wish));
    if (wish.has("line")) params = params.with("LINE", wish.value("line").orElse(""));
    List<String> notes = new ArrayList<>();
    if (!wish.has("band"))
      notes.add("The band is taken %.0f Angstrom to both sides of the line".formatted(AROUND_A));
    Optional<String> named = wish.value("file");
    if (named.isPresent()) {
      for (String file : named.get().lines().toList()) params = params.with("FILE", file);
      return List.of(new Step.Call("series", List.of(), params, notes));
    }
    Finder.Found found = finder.services("ssap", wish.as(Kind.SPECTRA), task, trail);
    List<Step> steps = new ArrayList<>(found.steps());
    if (!steps.stream().allMatch(trail::has) || found.addresses().isEmpty()) return steps;
    Optional<Slot.Period> period = wish.slot(Slot.Period.class);
    if (period.isPresent())
      params = params.with("TIME", period.get().from() + "/" + period.get().to());
    params =
        params
            .with("TARGET", target(wish))
            .with(
                "SERVICES",
                found.addresses().stream().map(URI::toString).collect(Collectors.joining(" ")));
    steps.add(new Step.Call("series", List.of(), params, notes));
    return steps;
  }

  private static String target(Wish wish) {
    return wish.slot(Slot.Position.class)
        .map(p -> Params.number(p.raDeg()) + " " + Params.number(p.decDeg()))
        .orElseGet(() -> Named.names(wish).getFirst());
  }

  /// Angstrom, as the line is given: in air where it has a wavelength there.
  private static String band(Wish wish) {
    Optional<Slot.Band> band = wish.slot(Slot.Band.class);
    if (band.isPresent() && band.get().lowM() > 0 && Double.isFinite(band.get().highM()))
      return Params.number(band.get().lowM() / ANGSTROM)
          + "/"
          + Params.number(band.get().highM() / ANGSTROM);
    SpectralLines.Named line = SpectralLines.named(wish.value("line").orElse("")).orElseThrow();
    double at = line.airA() > 0 ? line.airA() : line.lowA();
    return Params.number(Math.rint(at - AROUND_A)) + "/" + Params.number(Math.rint(at + AROUND_A));
  }

  private static String upper(String name) {
    return name.toUpperCase(java.util.Locale.ROOT);
  }
}
