package perek.tools.ssap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import perek.tools.data.Table;

/// Rows that are the orders of one exposure of an echelle spectrograph, told by the metadata on
/// associations (SSA 1.1, section 4.2.4), else by one target, time, exposure time, instrument and
/// format with ranges of wavelength that all differ.
///
/// @param rows numbers of at least three rows, the first of a table being 1
/// @param title what was exposed and when, as the rows say it
public record Exposure(List<Long> rows, String title) {

  private static final int LEAST = 3;

  public Exposure {
    rows = List.copyOf(rows);
  }

  /// The exposures among the rows in memory, in the order of their first rows.
  public static List<Exposure> of(Table table) {
    List<Exposure> associated = associated(table);
    return associated.isEmpty() ? alike(table) : associated;
  }

  /// The rows, with those of the exposures that any of them belongs to.
  public static List<Long> whole(List<Long> rows, List<Exposure> exposures) {
    return rows.stream()
        .flatMap(row ->
            exposures.stream()
                .filter(e -> e.rows.contains(row))
                .findFirst()
                .map(e -> e.rows.stream())
                .orElseGet(() -> Stream.of(row)))
        .distinct()
        .toList();
  }

  /// As a sentence: `Rows 1 to 12 are 12 orders of one exposure: psi Per, 2008-01-02.`
  public String told() {
    boolean run = rows.getLast() - rows.getFirst() + 1 == rows.size();
    String which =
        run
            ? rows.getFirst() + " to " + rows.getLast()
            : rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    String what = title.isEmpty() ? "" : ": " + title;
    return "Rows %s are %d orders of one exposure%s.".formatted(which, rows.size(), what);
  }

  /// One dataset in several formats is an association too, and no set of orders.
  private static List<Exposure> associated(Table table) {
    Optional<Integer> id = table.byRole("association.id");
    if (id.isEmpty()) return List.of();
    Optional<Integer> type = table.byRole("association.type");
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int row = 0; row < table.head().size(); row++) {
      int at = row;
      boolean formats =
          type.flatMap(c -> table.text(at, c)).filter("multiformat"::equalsIgnoreCase).isPresent();
      if (formats) continue;
      table
          .text(row, id.get())
          .ifPresent(name -> groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(at));
    }
    return made(table, groups);
  }

  private static List<Exposure> alike(Table table) {
    List<Integer> same = new ArrayList<>();
    for (String role :
        List.of(
            "char.timeaxis.coverage.location.value",
            "char.timeaxis.coverage.bounds.extent",
            "target.name",
            "dataid.instrument",
            "access.format")) table.byRole(role).ifPresent(same::add);
    Optional<Integer> start = table.byRole("char.spectralaxis.coverage.bounds.start");
    boolean timed =
        table.byRole("char.timeaxis.coverage.location.value").isPresent()
            && table.byRole("target.name").isPresent();
    if (start.isEmpty() || !timed) return List.of();
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    for (int row = 0; row < table.head().size(); row++) {
      int at = row;
      if (table.text(row, same.getFirst()).isEmpty()) continue;
      String key =
          same.stream().map(c -> table.text(at, c).orElse("")).collect(Collectors.joining("\t"));
      groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(at);
    }
    groups.values().removeIf(rows -> !differ(table, rows, start.get()));
    return made(table, groups);
  }

  private static boolean differ(Table table, List<Integer> rows, int start) {
    return rows.stream().map(row -> table.text(row, start)).distinct().count() == rows.size();
  }

  private static List<Exposure> made(Table table, Map<String, List<Integer>> groups) {
    return groups.values().stream()
        .filter(rows -> rows.size() >= LEAST)
        .map(rows ->
            new Exposure(rows.stream().map(r -> r + 1L).toList(), title(table, rows.getFirst())))
        .toList();
  }

  private static String title(Table table, int row) {
    return Stream.of(
            table.byRole("target.name"),
            table
                .byRole("dataid.date", "curation.date")
                .or(() -> table.byRole("char.timeaxis.coverage.location.value")))
        .flatMap(column -> column.flatMap(c -> table.text(row, c)).stream())
        .collect(Collectors.joining(", "));
  }
}
