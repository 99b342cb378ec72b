package perek.tools.everywhere;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import perek.tools.data.Column;
import perek.tools.data.Table;
import perek.tools.unit.Unit;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.StarTable;

/// The columns of several tables as those of one. For one thread.
final class Union {

  /// Where a column of one table goes.
  private record Route(int target, double factor) {}

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<ColumnInfo> columns = new ArrayList<>();
  private final Set<String> names = new HashSet<>(Set.of("service"));
  private final Set<String> notes = new LinkedHashSet<>();

  /// How the rows of one table become rows of the whole.
  final class Mapping {
    private final List<Route> routes;

    private Mapping(List<Route> routes) {
      this.routes = routes;
    }

    /// To be asked once all tables were added.
    @Nullable Object[] row(@Nullable Object[] row) {
      @Nullable Object[] united = new @Nullable Object[columns.size()];
      for (int i = 0; i < routes.size(); i++) {
        Route route = routes.get(i);
        Class<?> type = columns.get(route.target()).getContentClass();
        united[route.target()] = Cells.as(type, row[i], route.factor());
      }
      return united;
    }

    /// Place in the whole of a column of this table.
    int target(int column) {
      return routes.get(column).target();
    }
  }

  /// @param service whose name stands in notes
  Mapping add(Table table, StarTable stil, String service) {
    Map<String, Integer> used = new HashMap<>();
    List<Route> routes = new ArrayList<>();
    for (int i = 0; i < stil.getColumnCount(); i++) {
      String key = key(table.columns().get(i));
      int time = used.merge(key, 1, Integer::sum);
      routes.add(route(time == 1 ? key : key + "#" + time, stil.getColumnInfo(i), service));
    }
    return new Mapping(routes);
  }

  private static String key(Column column) {
    return column.role().isBlank()
        ? "n "
            + column.name().toLowerCase(Locale.ROOT)
            + " "
            + column.ucd().toLowerCase(Locale.ROOT)
        : "u " + column.role();
  }

  private Route route(String key, ColumnInfo info, String service) {
    Integer place = places.get(key);
    if (place == null) return new Route(open(key, info), 1);
    ColumnInfo there = columns.get(place);
    Optional<Double> factor =
        factor(unit(info), unit(there), Cells.numeric(info) && Cells.numeric(there));
    if (factor.isEmpty()) {
      notes.add(
          "%s of %s is in '%s' and stands in a column of its own, since it cannot be turned into '%s'."
              .formatted(info.getName(), service, unit(info), unit(there)));
      return route(key + " in " + unit(info), info, service);
    }
    if (factor.get() != 1)
      notes.add(
          "%s of %s was converted from %s to %s."
              .formatted(info.getName(), service, unit(info), unit(there)));
    widen(there, Cells.common(there.getContentClass(), info.getContentClass(), factor.get() != 1));
    return new Route(place, factor.get());
  }

  private int open(String key, ColumnInfo info) {
    ColumnInfo own = new ColumnInfo(info);
    String name = info.getName();
    for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) name = info.getName() + "_" + n;
    own.setName(name);
    places.put(key, columns.size());
    columns.add(own);
    return columns.size() - 1;
  }

  private static void widen(ColumnInfo info, Class<?> type) {
    if (!info.getContentClass().equals(type)) {
      info.setContentClass(type);
      info.setAuxData(new ArrayList<>());
    }
    info.setElementSize(-1);
    if (type.isArray()) info.setShape(new int[] {-1});
  }

  /// By what values must be multiplied; nothing where that is not known.
  private static Optional<Double> factor(String from, String to, boolean numbers) {
    if (!numbers || from.equals(to)) return Optional.of(1.0);
    Optional<Unit> one = Unit.of(from);
    Optional<Unit> other = Unit.of(to);
    if (one.isEmpty() || other.isEmpty()) return Optional.empty();
    if (one.get() == other.get()) return Optional.of(1.0);
    boolean linear = !one.get().reciprocal() && !other.get().reciprocal();
    return linear && one.get().dimension() == other.get().dimension()
        ? Optional.of(one.get().convert(1) / other.get().convert(1))
        : Optional.empty();
  }

  private static String unit(ColumnInfo info) {
    String unit = info.getUnitString();
    return unit == null ? "" : unit.strip();
  }

  ColumnInfo[] infos() {
    return columns.toArray(ColumnInfo[]::new);
  }

  Set<String> notes() {
    return notes;
  }
}
