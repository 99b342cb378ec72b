package perek.tools.series;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which column is what.
///
/// @param instrument -1 where there is none
/// @param unitMs m/s in one unit of the file
record Layout(int time, int velocity, int error, int instrument, double unitMs) {

  private static final Pattern TIME = Pattern.compile("b?jd.*|hjd.*|mjd.*|time.*|date_?jd|t");
  private static final Pattern VELOCITY =
      Pattern.compile("rv.*|mnvel|vrad.*|vel.*|v_?r|radvel.*|radial.*");
  private static final Pattern ERROR =
      Pattern.compile("e_?rv.*|errvel|rv_?err.*|err.*|s_?v?rv.*|sig.*|svrad|unc.*|e_v.*|std.*");
  private static final Pattern INSTRUMENT = Pattern.compile("tel.*|inst.*|ins|spectrograph");

  /// Without names: time, velocity, error.
  static Layout plain(double unitMs) {
    return new Layout(0, 1, 2, -1, unitMs);
  }

  /// By names of columns.
  ///
  /// @return null where they do not name time, velocity and error
  static @Nullable Layout of(List<String> names, double unitMs) {
    int time = place(names, TIME);
    int error = place(names, ERROR);
    int velocity = place(names, VELOCITY);
    if (time < 0 || velocity < 0 || error < 0) return null;
    boolean kms = names.get(velocity).toLowerCase(Locale.ROOT).contains("km");
    return new Layout(time, velocity, error, place(names, INSTRUMENT), kms ? 1000 : unitMs);
  }

  private static int place(List<String> names, Pattern wanted) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).toLowerCase(Locale.ROOT);
      boolean error = wanted != ERROR && ERROR.matcher(name).matches();
      if (!error && wanted.matcher(name).matches()) return i;
    }
    return -1;
  }

  int columns() {
    return Math.max(Math.max(time, velocity), Math.max(error, instrument)) + 1;
  }
}
