package perek.assistant.vo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import perek.assistant.Task;
import perek.assistant.evidence.KeptTable;
import perek.assistant.evidence.Step;
import perek.assistant.talk.Wish;
import perek.assistant.talk.read.Slot;
import perek.assistant.vo.deed.Deeds;
import perek.assistant.vo.deed.Measured;
import perek.tools.call.Params;
import perek.tools.data.Table;
import perek.tools.table.Best;
import perek.tools.votable.Votable;

/// Plans what is done with the rows that were found before: the best of them, their order, their
/// statistics, how many there are.
final class TableAsk {

  private static final Pattern STATISTICS =
      pattern(
          "\\b(?:mean|average|median|statistics|standard deviation|range of|minimum|maximum)\\b");
  private static final Pattern COLUMNS = pattern("\\bcolumns\\b");
  private static final Pattern COUNTS = pattern("\\bhow many\\b");
  private static final Pattern ORDER = pattern("\\b(?:sort|order)(?:ed)?\\b");

  private TableAsk() {}

  static List<Step> steps(Wish wish, Task task, Function<Path, Votable> reader) {
    Optional<KeptTable> kept = Results.latest(task);
    if (kept.isEmpty()) return List.of();
    Optional<Table> table = reader.apply(kept.get().file()).table();
    if (table.isEmpty()) return List.of();
    String asked = wish.value("asked").orElse("");
    Optional<Step> labelled = Measured.labelled(asked, table.get());
    if (labelled.isPresent()) return List.of(labelled.get());
    if (Measured.deed(asked).isPresent()) {
      Optional<Table> files = Results.withFiles(task, reader);
      return files.flatMap(t -> Measured.step(wish, asked, table.get(), t)).stream().toList();
    }
    Optional<Step> deed = Deeds.asked(wish, table.get());
    if (deed.isPresent()) return List.of(deed.get());
    Params params = Params.of("FILE", kept.get().file().toString());
    List<String> notes = new ArrayList<>();
    params = filtered(wish, table.get(), params);
    Optional<Best.Measure> measure = Best.of(table.get(), asked);
    if (STATISTICS.matcher(asked).find()) {
      if (measure.isPresent()) params = params.with("COLUMNS", name(table.get(), measure.get()));
      params = params.with("STATS", "true");
    } else if (COLUMNS.matcher(asked).find()) params = params.with("VIEW", "columns");
    else if (measure.isPresent() && !COUNTS.matcher(asked).find()) {
      String column = name(table.get(), measure.get());
      params =
          params
              .with("SORT", column)
              .with("ORDER", measure.get().largestFirst() ? "descending" : "ascending");
      if (!ORDER.matcher(asked).find())
        params =
            params.with("LIMIT", wish.slot(Slot.Most.class).map(m -> m.rows() + "").orElse("1"));
      notes.add("%s is taken for what was asked".formatted(column));
    }
    return List.of(new Step.Call("table", List.of(kept.get().file().toUri()), params, notes));
  }

  /// "How many of them are normalised" keeps those rows alone.
  private static Params filtered(Wish wish, Table table, Params params) {
    List<String> conditions = new ArrayList<>();
    for (Slot.Value value : wish.parameters())
      role(value.name())
          .flatMap(table::byRole)
          .ifPresent(c ->
              conditions.add(
                  "%s like '%s%%'"
                      .formatted(
                          table.columns().get(c).name(),
                          value.name().equals("FORMAT")
                              ? "%" + value.value()
                              : value.value().toUpperCase(Locale.ROOT))));
    return conditions.isEmpty() ? params : params.with("FILTER", String.join(" and ", conditions));
  }

  private static Optional<String> role(String parameter) {
    return switch (parameter) {
      case "FLUXCALIB" -> Optional.of("char.fluxaxis.calibration");
      case "COLLECTION" -> Optional.of("dataid.collection");
      case "FORMAT" -> Optional.of("access.format");
      default -> Optional.empty();
    };
  }

  private static String name(Table table, Best.Measure measure) {
    return table.columns().get(measure.column()).name();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
