package perek.tools.each;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.classify.Classified;
import perek.tools.classify.ClassifyQuery;
import perek.tools.classify.ClassifyTool;
import perek.tools.classify.Verdict;
import perek.tools.classify.model.Estimate;
import perek.tools.classify.model.Task;
import uk.ac.starlink.table.ColumnInfo;

/// Classes of spectra.
record Classes(ClassifyTool tool, Task task) implements Measure {

  @Override
  public List<ColumnInfo> columns() {
    List<ColumnInfo> columns =
        new ArrayList<>(
            List.of(
                Measure.column("label", String.class, "", "src.class", "Most probable class"),
                Measure.column(
                    "probability",
                    Double.class,
                    "",
                    "stat.probability",
                    "Of the label, calibrated"),
                Measure.column(
                    "sure", Boolean.class, "", "meta.code.qual", "False for 'I do not know'"),
                Measure.column(
                    "unlike",
                    Double.class,
                    "",
                    "",
                    "Share of known spectra more ordinary, 0 to 1")));
    if (task == Task.MK)
      for (Quantity q : Quantity.values()) {
        columns.add(Measure.column(q.name, Double.class, q.unit, q.ucd, q.description));
        columns.add(bound(q, "_lo90", "stat.min;"));
        columns.add(bound(q, "_hi90", "stat.max;"));
      }
    return columns;
  }

  private static ColumnInfo bound(Quantity q, String end, String ucd) {
    return Measure.column(
        q.name + end, Double.class, q.unit, ucd + q.ucd, "End of the 90 % interval");
  }

  /// What is told of stars besides their class.
  private enum Quantity {
    TEFF("teff", "K", "phys.temperature.effective", "Effective temperature"),
    LOGG("logg", "log(cm/s**2)", "phys.gravity", "Surface gravity"),
    FEH("feh", "dex", "phys.abund.Z", "Metallicity [Fe/H]");

    private final String name;
    private final String unit;
    private final String ucd;
    private final String description;

    Quantity(String name, String unit, String ucd, String description) {
      this.name = name;
      this.unit = unit;
      this.ucd = ucd;
      this.description = description;
    }
  }

  @Override
  public Told of(Path file, String medium, Run run) {
    Outcome<Classified> outcome =
        tool.call(new ClassifyQuery(task, List.of(file), false, Optional.empty(), medium, ""), run);
    if (outcome.product().isEmpty()) return new Told.Nothing(outcome.report().message());
    Verdict verdict = outcome.product().get().spectra().getFirst();
    return verdict.refused() != null
        ? new Told.Nothing(verdict.refused())
        : new Told.Cells(cells(verdict));
  }

  private List<@Nullable Object> cells(Verdict v) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(v.label());
    cells.add(v.label() == null ? null : Measure.share(v.probabilities().get(v.label())));
    cells.add(!v.abstain());
    cells.add(Measure.share(v.outOfDistribution()));
    if (task == Task.MK)
      for (Quantity q : Quantity.values()) {
        Estimate e = v.parameters().get(q.name);
        cells.add(e == null ? null : e.value());
        cells.add(e == null ? null : e.lo90());
        cells.add(e == null ? null : e.hi90());
      }
    return cells;
  }
}
