package perek.tools.lightcurve;

import java.nio.file.Path;
import perek.tools.call.Params;

/// A light curve in a file, and what of it is taken.
///
/// @param file FITS, VOTable, CSV or ECSV
/// @param values column of flux or magnitude; blank for the corrected flux, else the plain one
/// @param timeColumn column of times; blank for the usual one
/// @param errorColumn column of errors; blank for the one that belongs to the values
/// @param times what times count: `bjd`, `bkjd`, `btjd` or `mjd`; blank for what the file says
/// @param quality which flagged points are left out
public record Source(
    Path file,
    String values,
    String timeColumn,
    String errorColumn,
    String times,
    Quality quality) {

  public Source {
    CurveTimes.check(times);
  }

  /// All as the file says.
  public static Source of(Path file) {
    return new Source(file, "", "", "", "", Quality.USUAL);
  }

  /// What a report says of it.
  public Params params() {
    Params params = Params.of("file", file.toString()).with("quality", quality.word());
    return values.isBlank() ? params : params.with("column", values);
  }
}
