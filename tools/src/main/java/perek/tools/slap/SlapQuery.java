package perek.tools.slap;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import perek.tools.call.Params;
import perek.tools.dal.Checks;

/// A search for spectral lines.
///
/// @param params as they are sent, REQUEST included: WAVELENGTH as ranges in metres in vacuum,
///   energies of levels in joules, TEMPERATURE in kelvins, EINSTEIN_A in 1/s; those that SLAP does
///   not know are passed as given
public record SlapQuery(URI service, Params params) {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /// A wavelength longer than this, in metres, was hardly meant in metres.
  private static final double LONGEST_M = 100;

  public SlapQuery {
    if (!params.has("REQUEST")) params = Params.of("REQUEST", "queryData").with(params);
    Checks checks = new Checks(params).maxrec();
    if (params.value("FORMAT").filter("METADATA"::equalsIgnoreCase).isEmpty())
      checks.needed("WAVELENGTH", "a range in metres in vacuum, as in 6.5E-7/6.6E-7");
    ranges(params, "WAVELENGTH", "ranges in metres in vacuum, as in 6.5E-7/6.6E-7", checks);
    ranges(params, "INITIAL_LEVEL_ENERGY", "ranges in joules, as in 0/3.2E-19", checks);
    ranges(params, "FINAL_LEVEL_ENERGY", "ranges in joules, as in 0/3.2E-19", checks);
    ranges(params, "TEMPERATURE", "a temperature in kelvins, or a range of them", checks);
    ranges(params, "EINSTEIN_A", "ranges in 1/s, as in 1E6/", checks);
    checks.done();
  }

  /// Lines between two wavelengths in vacuum, in metres.
  public static SlapQuery between(URI service, double lowM, double highM) {
    return new SlapQuery(
        service, Params.of("WAVELENGTH", Params.number(lowM) + "/" + Params.number(highM)));
  }

  public SlapQuery with(String name, String value) {
    return new SlapQuery(service, params.set(name, value));
  }

  /// What is allowed but probably not what was meant.
  List<String> advice() {
    List<String> advice = new ArrayList<>();
    if (numbers(params.value("WAVELENGTH").orElse("")).stream().anyMatch(n -> n > LONGEST_M))
      advice.add("WAVELENGTH is in metres: 6563 Angstrom is 6.563E-7.");
    return advice;
  }

  private static void ranges(Params params, String name, String limit, Checks checks) {
    Optional<String> value = params.value(name);
    if (value.isPresent() && !COMMA.splitAsStream(value.get()).allMatch(SlapQuery::range))
      checks.problem(name, value.get(), limit);
  }

  /// `low/high`, either end left out, or one number.
  private static boolean range(String text) {
    List<String> ends = List.of(text.strip().split("/", -1));
    if (ends.size() > 2 || ends.stream().allMatch(String::isBlank)) return false;
    if (ends.stream().anyMatch(e -> !e.isBlank() && Checks.number(e).isEmpty())) return false;
    List<Double> numbers = numbers(text);
    return numbers.stream().allMatch(n -> n >= 0)
        && (numbers.size() < 2 || numbers.get(0) <= numbers.get(1));
  }

  private static List<Double> numbers(String text) {
    return Pattern.compile("[/,]")
        .splitAsStream(text)
        .flatMap(e -> Checks.number(e).stream())
        .toList();
  }
}
