package perek.tools.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import perek.tools.call.Params;

/// Conditions of a registry search in ADQL, with the functions that RegTAP 1.1 (section 9) asks of
/// every registry.
final class Conditions {

  private static final Pattern BLANKS = Pattern.compile("[\\s,]+");
  private static final String STD = "ivo://ivoa.net/std/";

  /// Standard identifiers by the names that people use; `%` ends those that come in versions.
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("ssa", "ssa"),
          Map.entry("ssap", "ssa"),
          Map.entry("scs", "conesearch"),
          Map.entry("conesearch", "conesearch"),
          Map.entry("cone", "conesearch"),
          Map.entry("sia", "sia"),
          Map.entry("siap", "sia"),
          Map.entry("sia2", "sia#query-2%"),
          Map.entry("siap2", "sia#query-2%"),
          Map.entry("tap", "tap"),
          Map.entry("slap", "slap"),
          Map.entry("soda", "soda%"),
          Map.entry("links", "datalink%"),
          Map.entry("datalink", "datalink%"),
          Map.entry("registry", "registry"));

  private static final Map<String, String> BANDS =
      Map.ofEntries(
          Map.entry("xray", "x-ray"),
          Map.entry("x-rays", "x-ray"),
          Map.entry("ir", "infrared"),
          Map.entry("visible", "optical"),
          Map.entry("ultraviolet", "uv"),
          Map.entry("gamma", "gamma-ray"),
          Map.entry("mm", "millimeter"),
          Map.entry("millimetre", "millimeter"),
          Map.entry("gammaray", "gamma-ray"));

  private static final Set<String> WAVEBANDS =
      Set.of(
          "radio",
          "millimeter",
          "infrared",
          "optical",
          "uv",
          "euv",
          "x-ray",
          "gamma-ray",
          "neutrino");

  private Conditions() {}

  /// @throws IllegalArgumentException where a name or value is none that the registry knows
  static List<String> of(Params params) {
    List<String> all = new ArrayList<>();
    for (Params.Param p : params.entries())
      if (!p.value().isBlank())
        all.addAll(of(p.name().toLowerCase(Locale.ROOT), p.value().strip()));
    Covering.condition(params).ifPresent(all::add);
    return all;
  }

  private static List<String> of(String name, String value) {
    return switch (name) {
      case "servicetype" -> List.of(type(value.toLowerCase(Locale.ROOT)));
      case "words" -> BLANKS.splitAsStream(value).map(Conditions::word).toList();
      case "waveband" -> List.of(band(value.toLowerCase(Locale.ROOT)));
      case "subject" -> List.of(in("rr.res_subject", like("res_subject", value)));
      case "ucd" -> List.of(in("rr.table_column", "1=ivo_nocasematch(ucd, " + text(value) + ")"));
      case "short_name" -> List.of("1=ivo_nocasematch(short_name, " + text(value) + ")");
      case "ivoid" -> List.of("ivoid=" + text(value.toLowerCase(Locale.ROOT)));
      case "creator", "publisher" ->
          List.of(in("rr.res_role", "base_role='" + name + "' AND " + like("role_name", value)));
      case "datasource" -> List.of(source(value));
      case "datamodel" -> List.of(model(value.toLowerCase(Locale.ROOT)));
      case "maxrec", "pos", "radius", "coverage" -> List.of();
      default ->
          throw new IllegalArgumentException(
              "a registry is not searched by '"
                  + name
                  + "': use servicetype, words, waveband, subject, ucd, short_name, ivoid, creator,"
                  + " publisher, datasource, datamodel or pos");
    };
  }

  private static String type(String value) {
    String id = TYPES.get(value);
    if (id == null)
      throw new IllegalArgumentException(
          "servicetype is '" + value + "', none of " + sorted(TYPES.keySet()));
    return id.endsWith("%")
        ? "standard_id LIKE " + text(STD + id)
        : "standard_id=" + text(STD + id);
  }

  private static String band(String value) {
    String band = BANDS.getOrDefault(value, value);
    if (!WAVEBANDS.contains(band))
      throw new IllegalArgumentException(
          "waveband is '" + value + "', none of " + sorted(WAVEBANDS));
    return "1=ivo_hashlist_has(waveband, " + text(band) + ")";
  }

  private static String word(String word) {
    return "(1=ivo_hasword(res_description, %s) OR 1=ivo_hasword(res_title, %s) OR %s OR %s)"
        .formatted(
            text(word),
            text(word),
            like("short_name", word),
            in("rr.res_subject", like("res_subject", word)));
  }

  private static String source(String value) {
    return in(
        "rr.res_detail",
        "detail_xpath='/capability/dataSource' AND 1=ivo_nocasematch(detail_value, "
            + text(value)
            + ")");
  }

  /// TAP services with tables of a data model: ObsCore is declared by the service (TAPRegExt 1.0,
  /// section 2.3), the others by the utype of a table.
  private static String model(String value) {
    String tap = "standard_id=" + text(STD + "tap");
    return switch (value) {
      case "obscore" ->
          tap
              + " AND "
              + in(
                  "rr.res_detail",
                  "detail_xpath='/capability/dataModel/@ivo-id' AND 1=ivo_nocasematch(detail_value, "
                      + text(STD + "obscore%")
                      + ")");
      case "epntap" ->
          tap
              + " AND "
              + in(
                  "rr.res_table",
                  "table_utype LIKE "
                      + text(STD + "epntap#table-2.%")
                      + " OR table_utype LIKE "
                      + text("ivo://vopdc.obspm/std/epncore%"));
      case "linetap" ->
          tap + " AND " + in("rr.res_table", "table_utype LIKE " + text(STD + "linetap#%"));
      default ->
          throw new IllegalArgumentException(
              "datamodel is '" + value + "', none of epntap, linetap, obscore");
    };
  }

  private static String in(String table, String condition) {
    return "ivoid IN (SELECT ivoid FROM " + table + " WHERE " + condition + ")";
  }

  private static String like(String column, String part) {
    return "1=ivo_nocasematch(" + column + ", " + text("%" + part + "%") + ")";
  }

  private static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private static String sorted(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }
}
