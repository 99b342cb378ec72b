package perek.tools.each;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.rv.CcfQuery;
import perek.tools.rv.CcfTool;
import perek.tools.rv.Velocity;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.Target;
import uk.ac.starlink.table.ColumnInfo;

/// Radial velocities of spectra by cross-correlation with one mask. Columns are named as files of
/// velocities name them, so that periods and orbits are found in the table.
///
/// @param mask of lines
record Velocities(CcfTool tool, Path mask) implements Measure {

  @Override
  public List<ColumnInfo> columns() {
    return List.of(
        Measure.column("bjd", Double.class, "d", "time.epoch", "Middle of the exposure, BJD TDB"),
        Measure.column(
            "rv_kms", Double.class, "km/s", "spect.dopplerVeloc.opt", "Barycentric velocity"),
        Measure.column(
            "rv_err_kms",
            Double.class,
            "km/s",
            "stat.error;spect.dopplerVeloc.opt",
            "Standard error"),
        Measure.column("fwhm_kms", Double.class, "km/s", "phys.veloc", "FWHM of the dip"),
        Measure.column("contrast_pct", Double.class, "%", "stat.value", "Depth of the dip"),
        Measure.column("bis_ms", Double.class, "m/s", "phys.veloc", "Bisector inverse span"));
  }

  @Override
  public Told of(Path file, String medium, Run run) {
    Setting setting = new Setting(null, null, Shift.RELATIVISTIC, List.of(), List.of());
    Outcome<Velocity> outcome =
        tool.call(new CcfQuery(file, mask, null, Target.NONE, setting, null, null), run);
    if (outcome.product().isEmpty()) return new Told.Nothing(outcome.report().message());
    Velocity v = outcome.product().get();
    @Nullable Double bis = v.bisKms();
    return new Told.Cells(
        Arrays.asList(
            v.bjdTdb(),
            v.rvKms(),
            v.rvErrKms(),
            v.fwhmKms(),
            v.contrastPct(),
            bis == null ? null : Double.valueOf(1000 * bis)));
  }
}
