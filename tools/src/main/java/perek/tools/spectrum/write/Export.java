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
import perek.tools.unit.AirFormula;
import uk.ac.starlink.table.ArrayColumn;
import uk.ac.starlink.table.ColumnInfo;
import uk.ac.starlink.table.ColumnStarTable;
import uk.ac.starlink.table.DefaultValueInfo;
import uk.ac.starlink.table.DescribedValue;
import uk.ac.starlink.table.ValueInfo;
import uk.ac.starlink.votable.VOStarTable;

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
    if (orders.stream().allMatch(o -> o.quality().isPresent())) quality(table, orders);
    describe(table, spectrum);
    TableFiles.write(table, file);
  }

  private static void quality(ColumnStarTable table, List<Order> orders) {
    int[] all =
        orders.stream().flatMapToInt(o -> Arrays.stream(o.quality().orElseThrow())).toArray();
    ColumnInfo info =
        info("quality", Integer.class, "", "meta.code.qual", "FluxAxis.Accuracy.QualityStatus");
    info.setDescription("0 where nothing is wrong");
    table.addColumn(ArrayColumn.makeColumn(info, all));
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
    add(table, info("OBJECT", "", "meta.id;src", "Target.Name"), o.target());
    add(table, info("INSTRUME", "", "meta.id;instr", "DataID.Instrument"), o.instrument());
    add(table, info("TELESCOP", "", "meta.id;instr.tel", "DataID.Collection"), o.observatory());
    add(
        table,
        info("SPECSYS", "", "meta.ref;pos.frame", "CoordSys.SpectralFrame.RefPos"),
        specsys(spectrum));
    medium(table, spectrum.medium());
    o.mid().ifPresent(m -> time(table, m));
    o.exposureS()
        .ifPresent(s ->
            add(
                table,
                info(
                    "EXPTIME",
                    "s",
                    "time.duration;obs.exposure",
                    "Char.TimeAxis.Coverage.Bounds.Extent"),
                s));
    o.raDeg().ifPresent(d -> add(table, info("RA", "deg", "pos.eq.ra", ""), d));
    o.decDeg().ifPresent(d -> add(table, info("DEC", "deg", "pos.eq.dec", ""), d));
    o.bervKms().ifPresent(v -> add(table, info("BERV", "km/s", "spect.dopplerVeloc", ""), v));
  }

  /// With the formula by its name where it is known: a converter need not guess it then.
  private static void medium(ColumnStarTable table, Medium medium) {
    if (medium instanceof Medium.Unknown) return;
    boolean air = medium instanceof Medium.Air;
    add(table, info("AIRORVAC", "", "", ""), air ? "air" : "vac");
    if (medium instanceof Medium.Air(AirFormula formula, boolean stated) && stated)
      add(table, info("AIRFORM", "", "", ""), formula.id());
  }

  private static void time(ColumnStarTable table, MidTime mid) {
    DefaultValueInfo info =
        info("TMID", "d", "time.epoch;obs.exposure", "Char.TimeAxis.Coverage.Location.Value");
    boolean known = mid.scale() != MidTime.Scale.UNKNOWN;
    if (known) {
      aux(info, VOStarTable.TIMESYS_TIMEORIGIN_INFO, "JD-origin");
      aux(info, VOStarTable.TIMESYS_TIMESCALE_INFO, mid.scale().name());
      boolean barycentric = mid.scale() == MidTime.Scale.TDB;
      aux(info, VOStarTable.TIMESYS_REFPOSITION_INFO, barycentric ? "BARYCENTER" : "TOPOCENTER");
    }
    add(table, info, mid.jd());
    add(table, info("TIMESYS", "", "time.scale", ""), mid.scale().name());
  }

  private static void aux(DefaultValueInfo about, ValueInfo info, String value) {
    about.setAuxDatum(new DescribedValue(info, value));
  }

  /// As SPECSYS of WCS Paper III abbreviates it.
  private static String specsys(Spectrum spectrum) {
    String reference = REFERENCE.getOrDefault(spectrum.frame().word(), "UNKNOWN");
    return reference.substring(0, Math.min(8, reference.length()));
  }

  private static DefaultValueInfo info(String name, String unit, String ucd, String utype) {
    DefaultValueInfo info = new DefaultValueInfo(name);
    if (!unit.isBlank()) info.setUnitString(unit);
    if (!ucd.isBlank()) info.setUCD(ucd);
    if (!utype.isBlank()) info.setUtype("spec:Spectrum." + utype);
    return info;
  }

  private static void add(ColumnStarTable table, DefaultValueInfo info, Object value) {
    if (value.toString().isBlank()) return;
    info.setContentClass(value.getClass());
    table.setParameter(new DescribedValue(info, value));
  }
}
