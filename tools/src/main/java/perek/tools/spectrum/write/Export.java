package perek.tools.spectrum.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.MidTime;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.table.TableFiles;
import uk.ac.starlink.table.ArrayColumn;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.ColumnStarTable;
import uk.ac.starlink.table.DefaultValueInfo;
import uk.ac.starlink.table.DescribedValue;

/// Writes spectra as tables (VOTable, FITS, CSV, ECSV) with the utypes of the Spectrum Data Model
/// 1.1: a row for each pixel, its order, wavelength, flux, and its error where one is known.
public final class Export {

  private static final Map<String, String> REFERENCE =
      Map.of(
          "observatory", "TOPOCENTER",
          "heliocentric", "HELIOCENTER",
          "barycentric", "BARYCENTER",
          "rest", "SOURCE",
          "unknown", "UNKNOWN");

  private Export() {}

  /// @param file whose name's end says the format
  /// @throws IOException where it cannot be written
  /// @throws IllegalArgumentException where the name ends with no format
  public static void write(Spectrum spectrum, Path file) throws IOException {
    int pixels = spectrum.pixels();
    ColumnStarTable table = ColumnStarTable.makeTableWithRows(pixels);
    int[] order = new int[pixels];
    int at = 0;
    for (Order each : spectrum.orders()) {
      Arrays.fill(order, at, at + each.size(), each.index());
      at += each.size();
    }
    if (spectrum.orders().size() > 1)
      table.addColumn(ArrayColumn.makeColumn(info("order", Integer.class, "", "", ""), order));
    List<Order> orders = spectrum.orders();
    add(table, wavelength(spectrum.medium()), orders.stream().map(Order::wavelengths).toList());
    add(
        table,
        info(
            "flux", Double.class, spectrum.fluxUnit(), "phot.flux.density;em.wl", "FluxAxis.Value"),
        orders.stream().map(Order::flux).toList());
    if (orders.stream().allMatch(o -> o.variance().isPresent()))
      add(
          table,
          info(
              "error",
              Double.class,
              spectrum.fluxUnit(),
              "stat.error;phot.flux.density;em.wl",
              "FluxAxis.Accuracy.StatError"),
          orders.stream().map(o -> errors(o.variance().orElseThrow())).toList());
    describe(table, spectrum);
    TableFiles.write(table, file);
  }

  private static double[] errors(double[] variance) {
    return Arrays.stream(variance).map(Math::sqrt).toArray();
  }

  private static ColumnInfo wavelength(Medium medium) {
    ColumnInfo info =
        info(
            "wavelength",
            Double.class,
            "Angstrom",
            medium instanceof Medium.Air ? "em.wl;obs.atmos" : "em.wl",
            "SpectralAxis.Value");
    info.setDescription(
        switch (medium) {
          case Medium.Air(var formula, _) -> "wavelength in air, " + formula.title();
          case Medium.Vacuum _ -> "wavelength in vacuum";
          case Medium.Unknown _ -> "wavelength, medium not stated";
        });
    return info;
  }

  private static ColumnInfo info(
      String name, Class<?> type, String unit, String ucd, String utype) {
    ColumnInfo info = new ColumnInfo(name, type, "");
    if (!unit.isBlank()) info.setUnitString(unit);
    if (!ucd.isBlank()) info.setUCD(ucd);
    if (!utype.isBlank()) info.setUtype("spec:Spectrum.Data." + utype);
    return info;
  }

  private static void add(ColumnStarTable table, ColumnInfo info, List<double[]> parts) {
    double[] all = parts.stream().flatMapToDouble(Arrays::stream).toArray();
    table.addColumn(ArrayColumn.makeColumn(info, all));
  }

  private static void describe(ColumnStarTable table, Spectrum spectrum) {
    Observation o = spectrum.observation();
    parameter(table, "OBJECT", "Target.Name", o.target());
    parameter(table, "INSTRUME", "DataID.Instrument", o.instrument());
    parameter(table, "TELESCOP", "DataID.Collection", o.observatory());
    parameter(table, "SPECSYS", "CoordSys.SpectralFrame.RefPos", specsys(spectrum));
    if (spectrum.medium() instanceof Medium.Air) parameter(table, "AIRORVAC", "", "air");
    if (spectrum.medium() instanceof Medium.Vacuum) parameter(table, "AIRORVAC", "", "vac");
    o.mid().ifPresent(m -> time(table, m));
    o.exposureS()
        .ifPresent(s -> parameter(table, "EXPTIME", "Char.TimeAxis.Coverage.Bounds.Extent", s));
    o.raDeg().ifPresent(d -> parameter(table, "RA", "", d));
    o.decDeg().ifPresent(d -> parameter(table, "DEC", "", d));
  }

  private static void time(ColumnStarTable table, MidTime mid) {
    parameter(table, "TMID", "Char.TimeAxis.Coverage.Location.Value", mid.jd());
    parameter(table, "TIMESYS", "", mid.scale().name());
  }

  /// As SPECSYS of WCS Paper III abbreviates it.
  private static String specsys(Spectrum spectrum) {
    String reference = REFERENCE.getOrDefault(spectrum.frame().word(), "UNKNOWN");
    return reference.substring(0, Math.min(8, reference.length()));
  }

  private static void parameter(ColumnStarTable table, String name, String utype, Object value) {
    if (value.toString().isBlank()) return;
    DefaultValueInfo info = new DefaultValueInfo(name, value.getClass(), "");
    if (!utype.isBlank()) info.setUtype("spec:Spectrum." + utype);
    table.setParameter(new DescribedValue(info, value));
  }
}
