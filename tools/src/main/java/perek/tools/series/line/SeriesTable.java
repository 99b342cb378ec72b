package perek.tools.series.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.data.Table;
import perek.tools.series.profile.Profiles;
import perek.tools.table.TableFiles;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.DefaultValueInfo;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.RowListStarTable;
import uk.ac.starlink.table.ValueInfo;
import uk.ac.starlink.votable.VOStarTable;

/// A series as a VOTable: a row for each spectrum, its time with a TIMESYS (VOTable 1.4, section
/// 3.4), its profile on the velocities that a parameter holds.
final class SeriesTable {

  private SeriesTable() {}

  /// @param barycentric true where times are BJD TDB, false for JD UTC at the observatory
  static Table keep(
      String target,
      SeriesQuery.Followed line,
      String medium,
      boolean barycentric,
      List<Point> points,
      Profiles profiles,
      Path folder)
      throws IOException {
    RowListStarTable table = new RowListStarTable(columns(barycentric).toArray(ColumnInfo[]::new));
    table.setName("series");
    table.setParameter(value("target", "", "meta.id;src", "Object", target));
    table.setParameter(value("line", "", "em.line", "Line that is followed", line.name()));
    table.setParameter(
        value("rest", "Angstrom", "em.wl;spect.line", "Of the line, in " + medium, line.restA()));
    table.setParameter(
        value(
            "velocity",
            "km/s",
            "phys.veloc",
            "Of the pixels of the column profile, against the rest wavelength",
            profiles.velocities()));
    for (int i = 0; i < points.size(); i++) table.addRow(row(points.get(i), profiles.flux()[i]));
    return TableFiles.keep(table, folder);
  }

  private static DescribedValue value(
      String name, String unit, String ucd, String description, Object value) {
    DefaultValueInfo info = new DefaultValueInfo(name, value.getClass(), description);
    if (value instanceof double[] many) info.setShape(new int[] {many.length});
    if (!unit.isEmpty()) info.setUnitString(unit);
    info.setUCD(ucd);
    return new DescribedValue(info, value);
  }

  private static List<ColumnInfo> columns(boolean barycentric) {
    List<ColumnInfo> all = new ArrayList<>();
    ColumnInfo time =
        number(
            "time",
            "d",
            "time.epoch",
            barycentric
                ? "Middle of the exposure, barycentric Julian date, TDB"
                : "Middle of the exposure at the observatory, Julian date, UTC");
    aux(time, VOStarTable.TIMESYS_TIMEORIGIN_INFO, "JD-origin");
    aux(time, VOStarTable.TIMESYS_TIMESCALE_INFO, barycentric ? "TDB" : "UTC");
    aux(time, VOStarTable.TIMESYS_REFPOSITION_INFO, barycentric ? "BARYCENTER" : "TOPOCENTER");
    all.add(time);
    all.add(text("date", "time.start;obs", "Middle of the exposure, UTC"));
    all.add(
        number("ew", "Angstrom", "spect.line.eqWidth", "Equivalent width, absorption positive"));
    all.add(number("ew_err", "Angstrom", "stat.error;spect.line.eqWidth", "Standard error"));
    all.add(number("vr", "", "arith.ratio", "Violet over red peak of the emission"));
    all.add(number("vr_err", "", "stat.error;arith.ratio", "Standard error"));
    all.add(number("rv", "km/s", "spect.dopplerVeloc", "Centroid of the line"));
    all.add(number("rv_err", "km/s", "stat.error;spect.dopplerVeloc", "Standard error"));
    all.add(
        number("shift", "km/s", "spect.dopplerVeloc;arith.diff", "Against the mean of the series"));
    all.add(number("shift_err", "km/s", "stat.error;spect.dopplerVeloc", "Standard error"));
    all.add(number("extreme", "", "spect.line.intensity", "Depth, or height below 0"));
    all.add(number("fwhm", "Angstrom", "spect.line.width", "Full width at half of the extreme"));
    all.add(number("snr", "", "stat.snr", "Of a pixel in the continuum"));
    all.add(number("phase", "", "time.phase", "Where a period is given"));
    all.add(text("instrument", "instr", "As the file names it"));
    all.add(text("source", "meta.ref", "File or address of the spectrum"));
    all.add(text("how", "", "file, cut-out or download"));
    all.add(text("medium", "", "Of the file's wavelengths, as stated or taken"));
    all.add(text("frame", "", "Of the file's wavelengths, as stated"));
    ColumnInfo profile =
        new ColumnInfo("profile", double[].class, "Flux over the continuum at each velocity");
    profile.setUCD("phot.flux.density;arith.ratio");
    all.add(profile);
    return all;
  }

  private static void aux(ColumnInfo column, ValueInfo info, String value) {
    column.setAuxDatum(new DescribedValue(info, value));
  }

  private static ColumnInfo number(String name, String unit, String ucd, String description) {
    ColumnInfo info = new ColumnInfo(name, Double.class, description);
    if (!unit.isEmpty()) info.setUnitString(unit);
    info.setUCD(ucd);
    return info;
  }

  private static ColumnInfo text(String name, String ucd, String description) {
    ColumnInfo info = new ColumnInfo(name, String.class, description);
    if (!ucd.isEmpty()) info.setUCD(ucd);
    return info;
  }

  private static @Nullable Object[] row(Point p, double[] profile) {
    return new @Nullable Object[] {
      p.time(),
      p.date(),
      p.ewA(),
      p.ewErrA(),
      p.vr(),
      p.vrErr(),
      p.rvKms(),
      p.rvErrKms(),
      p.shiftKms(),
      p.shiftErrKms(),
      p.extreme(),
      p.fwhmA(),
      p.snr(),
      p.phase(),
      p.instrument(),
      p.source(),
      p.how(),
      p.medium(),
      p.frame(),
      profile
    };
  }
}
