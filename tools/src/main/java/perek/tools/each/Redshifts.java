package perek.tools.each;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.redshift.Redshift;
import perek.tools.redshift.RedshiftQuery;
import perek.tools.redshift.RedshiftTool;
import uk.ac.starlink.table.ColumnInfo;

/// Redshifts of spectra, with what makes them doubtful.
record Redshifts(RedshiftTool tool) implements Measure {

  @Override
  public List<ColumnInfo> columns() {
    return List.of(
        Measure.column("class", String.class, "", "src.class", "STAR, GALAXY or QSO"),
        Measure.column("z", Double.class, "", "src.redshift", "Redshift in the file's frame"),
        Measure.column("z_err", Double.class, "", "stat.error;src.redshift", "Standard error"),
        Measure.column(
            "probability", Double.class, "", "stat.probability", "Of class and redshift"),
        Measure.column("flags", String.class, "", "meta.code.qual", "What speaks against it"));
  }

  @Override
  public Told of(Path file, String medium, Run run) {
    Outcome<Redshift> outcome = tool.call(new RedshiftQuery(file, Optional.empty(), medium), run);
    if (outcome.product().isEmpty()) return new Told.Nothing(outcome.report().message());
    Redshift r = outcome.product().get();
    String flags = r.flags().isEmpty() ? "none" : String.join(" ", r.flags());
    return new Told.Cells(Arrays.asList(r.kind(), r.z(), r.zErr(), Measure.share(r.probability()), flags));
  }
}
