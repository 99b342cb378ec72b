package perek.tools.ssap;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import perek.tools.call.Params;
import perek.tools.dal.Checks;

/// A search for spectra.
///
/// @param service address of an SSAP service
/// @param params as they are sent, REQUEST included; those that SSA does not know are passed as
///   given
public record SsapQuery(URI service, Params params) {

  /// A wavelength longer than this, in metres, was hardly meant in metres.
  private static final double LONGEST_M = 100;

  public SsapQuery {
    if (!params.has("REQUEST")) params = Params.of("REQUEST", "queryData").with(params);
    new Checks(params)
        .position("POS")
        .number("SIZE", n -> n > 0, "a diameter in degrees above 0")
        .number("SPECRP", n -> n > 0, "a resolving power above 0")
        .number("TOP", n -> n >= 1, "a whole number above 0")
        .maxrec()
        .done();
    Bands.check(params.value("BAND").orElse(""));
  }

  public static SsapQuery at(URI service) {
    return new SsapQuery(service, Params.NONE);
  }

  public SsapQuery with(String name, String value) {
    return new SsapQuery(service, params.set(name, value));
  }

  /// Around a place in ICRS.
  ///
  /// @param radiusDeg of the circle; sent as SIZE, which is the diameter
  public SsapQuery around(double raDeg, double decDeg, double radiusDeg) {
    return with("POS", Params.number(raDeg) + "," + Params.number(decDeg))
        .with("SIZE", Params.number(2 * radiusDeg));
  }

  /// Overlapping a range of wavelengths in vacuum, in metres.
  public SsapQuery band(double lowM, double highM) {
    String value =
        lowM == highM ? Params.number(lowM) : Params.number(lowM) + "/" + Params.number(highM);
    return with("BAND", value);
  }

  /// Observed from the start of one day to the end of another. Services take an end date for its
  /// midnight, so the end of the day is written out.
  public SsapQuery days(LocalDate first, LocalDate last) {
    return with("TIME", first + "/" + last + "T23:59:59");
  }

  public SsapQuery target(String name) {
    return with("TARGETNAME", name);
  }

  public SsapQuery maxrec(int rows) {
    return with("MAXREC", Integer.toString(rows));
  }

  /// What is allowed but probably not what was meant.
  List<String> advice() {
    List<String> advice = new ArrayList<>();
    if (params.has("POS") && !params.has("SIZE"))
      advice.add(
          "POS without SIZE is ignored by some services: give SIZE, the diameter in degrees.");
    if (params.has("SIZE") && !params.has("POS"))
      advice.add("SIZE without POS means nothing: give POS, the centre.");
    if (params.value("TIME").filter(t -> t.matches(".*/\\d{4}-\\d\\d-\\d\\d")).isPresent())
      advice.add(
          "TIME ends with a date, which many services take for its midnight; add T23:59:59 to"
              + " include that day.");
    if (Bands.longest(params.value("BAND").orElse("")) > LONGEST_M)
      advice.add("BAND is in metres: 6563 Angstrom is 6.563E-7.");
    return advice;
  }
}
