package perek.tools.lightcurve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import perek.tools.data.Table;
import perek.tools.table.TableFiles;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.DefaultValueInfo;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.RowListStarTable;
import uk.ac.starlink.votable.VOStarTable;

/// A light curve as a VOTable, which can be read as a light curve again.
public final class CurveTable {

  private CurveTable() {}

  /// @param trend that was divided out, as the points
  public static Table keep(LightCurve curve, double[] trend, Path folder) throws IOException {
    About about = curve.about();
    ColumnInfo time = number("time", "d", "time.epoch", "Middle of the exposure");
    if (!about.timeSystem().isBlank()) {
      boolean barycentre = about.timeSystem().startsWith("BJD");
      time.setAuxDatum(new DescribedValue(VOStarTable.TIMESYS_TIMEORIGIN_INFO, "JD-origin"));
      time.setAuxDatum(new DescribedValue(VOStarTable.TIMESYS_TIMESCALE_INFO, scale(about)));
      time.setAuxDatum(
          new DescribedValue(
              VOStarTable.TIMESYS_REFPOSITION_INFO, barycentre ? "BARYCENTER" : "UNKNOWN"));
    }
    RowListStarTable table =
        new RowListStarTable(
            new ColumnInfo[] {
              time,
              number("flux", "", "phot.flux;arith.ratio", "Over the trend"),
              number("flux_err", "", "stat.error;phot.flux", "Standard error"),
              number("trend", "", "phot.flux;stat.fit", "Over the median of the file")
            });
    table.setName("lightcurve");
    if (!about.name().isBlank())
      table.setParameter(
          new DescribedValue(new DefaultValueInfo("target", String.class, "Object"), about.name()));
    for (int i = 0; i < curve.size(); i++)
      table.addRow(new Object[] {curve.time()[i], curve.flux()[i], curve.error()[i], trend[i]});
    return TableFiles.keep(table, folder);
  }

  private static String scale(About about) {
    String[] words = about.timeSystem().toUpperCase(Locale.ROOT).split(" ", -1);
    return words.length > 1 ? words[1] : "UNKNOWN";
  }

  private static ColumnInfo number(String name, String unit, String ucd, String description) {
    ColumnInfo info = new ColumnInfo(name, Double.class, description);
    if (!unit.isEmpty()) info.setUnitString(unit);
    info.setUCD(ucd);
    return info;
  }
}
