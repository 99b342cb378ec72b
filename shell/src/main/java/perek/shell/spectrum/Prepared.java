package perek.shell.spectrum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.shell.command.FailedException;
import perek.shell.line.Option;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.spectrum.Frame;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.continuum.Continuum;
import perek.tools.spectrum.continuum.Merge;
import perek.tools.spectrum.correct.Cosmics;
import perek.tools.spectrum.correct.Cut;
import perek.tools.spectrum.correct.Doppler;
import perek.tools.spectrum.correct.Mediums;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.correct.Rebin;
import perek.tools.spectrum.correct.Resolution;
import perek.tools.spectrum.correct.Tellurics;
import perek.tools.unit.AirFormula;

/// What a line wants done with a spectrum before it is shown or measured.
///
/// @param stated medium where the file states none
/// @param to medium to convert into
/// @param rvKms velocity to be taken out, km/s
/// @param order the only order wanted
/// @param corrections of the flux
/// @param continuum to divide by
/// @param merge true to join the orders
/// @param range to be kept
record Prepared(
    Optional<Medium> stated,
    Optional<Medium> to,
    Optional<Double> rvKms,
    Optional<Integer> order,
    Corrections corrections,
    Optional<Continuum> continuum,
    boolean merge,
    Optional<Range> range) {

  private static final int MOST_ORDERS = 999;

  /// What is done with the flux.
  ///
  /// @param clip limit of cosmic rays in standard deviations
  /// @param telluric file of a mask, or `bands`
  /// @param powers resolving powers, from and to
  /// @param rebinKms step
  /// @param counts true where flux is per pixel
  record Corrections(
      Optional<Double> clip,
      Optional<String> telluric,
      Optional<Range> powers,
      Optional<Double> rebinKms,
      boolean counts) {

    private static final int NEIGHBOURS = 8;

    static Corrections of(Values values) throws UsageException {
      Optional<Double> rebin = number(values, "rebin");
      if (rebin.isPresent() && !(rebin.get() >= LEAST_STEP_KMS))
        throw new UsageException(
            "Option --rebin is %s: it must be %s km/s or more."
                .formatted(rebin.get(), LEAST_STEP_KMS));
      return new Corrections(
          number(values, "clip"),
          values.value("telluric"),
          powers(values),
          rebin,
          values.flag("counts"));
    }

    /// The powers as a range from the lower to the higher one.
    private static Optional<Range> powers(Values values) throws UsageException {
      Optional<String> text = values.value("resolution");
      if (text.isEmpty()) return Optional.empty();
      String[] ends = text.get().split("/", -1);
      try {
        if (ends.length == 2)
          return Optional.of(new Range(Double.parseDouble(ends[1]), Double.parseDouble(ends[0])));
      } catch (IllegalArgumentException _) {
        // Told below.
      }
      throw new UsageException(
          "Option --resolution is '%s': write it as 115000/20000, from the higher to the lower resolving power."
              .formatted(text.get()));
    }

    /// Before anything is shifted.
    Spectrum observed(Spectrum given) throws IOException {
      Spectrum s = given;
      if (clip.isPresent()) {
        double limit = clip.get();
        s = s.map(o -> Cosmics.of(o, NEIGHBOURS, limit).order());
      }
      if (telluric.isPresent()) s = Tellurics.masked(s, ranges(s.medium()), bervKms(s));
      if (powers.isPresent()) {
        Range range = powers.get();
        s = s.map(o -> Resolution.lowered(Rebin.measured(o), range.to(), range.from()));
      }
      return s;
    }

    private List<Range> ranges(Medium medium) throws IOException {
      String named = telluric.orElse("");
      if (named.equals("bands")) return Tellurics.bands(medium);
      Path file = Path.of(named);
      if (!Files.isReadable(file))
        throw new IOException(
            "there is no mask of tellurics %s to read: give a file, or bands".formatted(file));
      return Tellurics.read(file);
    }

    private static double bervKms(Spectrum s) {
      if (s.frame() == Frame.OBSERVATORY) return 0;
      return s.observation()
          .bervKms()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "the spectrum is not at rest with its observatory and does not say its barycentric velocity: nobody knows where the atmosphere is"));
    }

    Spectrum rebinned(Spectrum s) {
      if (rebinKms.isEmpty()) return s;
      double step = rebinKms.get();
      Rebin.Flux meaning = counts ? Rebin.Flux.COUNTS : Rebin.Flux.DENSITY;
      return s.map(o -> {
        Order measured = Rebin.measured(o);
        if (measured.size() < 2) return measured;
        double from = measured.from().orElseThrow();
        return Rebin.to(
            measured, Rebin.logarithmic(from, measured.to().orElseThrow(), step), meaning);
      });
    }
  }

  private static final double LEAST_STEP_KMS = .01;

  static final List<Option> OPTIONS =
      List.of(
          Option.value("medium", "NAME", "air or vacuum, where the file does not say"),
          Option.value("to", "NAME", "convert into air or vacuum"),
          Option.value("formula", "NAME", "between air and vacuum: " + AirFormula.ids()),
          Option.value("rv", "KMS", "take this velocity out (rest frame)"),
          Option.value("order", "N", "only this order, from 0"),
          Option.value("range", "LO/HI", "only these wavelengths, Angstrom"),
          Option.value("clip", "SIGMA", "clip cosmic rays above so many sigma"),
          Option.value("telluric", "FILE", "mask tellurics: wavelength, flag; or bands"),
          Option.value("resolution", "FROM/TO", "lower the resolving power"),
          Option.value("rebin", "KMS", "equal steps of velocity, flux kept (after all else)"),
          Option.flag("counts", "flux is per pixel: rebin sums it (else it is a density)"),
          Option.value("continuum", "METHOD", "divide by it: polynomial, spline, maximum or alpha"),
          Option.value("degree", "N", "of the polynomial, or pieces of the spline"),
          Option.value("mask", "LO/HI,…", "ranges that do not count for the continuum"),
          Option.flag("merge", "join the orders"));

  static List<Option> and(Option... more) {
    List<Option> all = new ArrayList<>(List.of(more));
    all.addAll(OPTIONS);
    return all;
  }

  /// @param method of the continuum where the line names none; empty for no continuum then
  static Prepared of(Values values, Optional<Continuum.Method> method) throws UsageException {
    AirFormula formula = formula(values);
    return new Prepared(
        medium(values, "medium", formula),
        medium(values, "to", formula),
        number(values, "rv"),
        values.flag("order")
            ? Optional.of(values.number("order", 0, 0, MOST_ORDERS))
            : Optional.empty(),
        Corrections.of(values),
        continuum(values, method),
        values.flag("merge"),
        ranges(values, "range").stream().findFirst());
  }

  private static Optional<Double> number(Values values, String option) throws UsageException {
    return values.flag(option)
        ? Optional.of(SpectrumFiles.number(values, option, 0))
        : Optional.empty();
  }

  private static AirFormula formula(Values values) throws UsageException {
    String name = values.value("formula").orElse("ciddor1996");
    return AirFormula.of(name)
        .orElseThrow(() ->
            new UsageException(
                "'%s' names no formula; there are %s.".formatted(name, AirFormula.ids())));
  }

  private static Optional<Medium> medium(Values values, String option, AirFormula formula)
      throws UsageException {
    Optional<String> name = values.value(option);
    if (name.isEmpty()) return Optional.empty();
    return switch (name.get()) {
      case "air" -> Optional.of(Medium.air(formula));
      case "vacuum" -> Optional.of(Medium.vacuum());
      default ->
          throw new UsageException(
              "Option --%s is '%s': it must be air or vacuum.".formatted(option, name.get()));
    };
  }

  static List<Range> ranges(Values values, String option) throws UsageException {
    try {
      return Range.parse(values.value(option).orElse(""));
    } catch (IllegalArgumentException e) {
      throw new UsageException("Option --" + option + ": " + e.getMessage() + ".");
    }
  }

  private static Optional<Continuum> continuum(Values values, Optional<Continuum.Method> otherwise)
      throws UsageException {
    Optional<String> name = values.value("continuum");
    Optional<Continuum.Method> method = name.flatMap(Continuum.Method::of).or(() -> otherwise);
    if (name.isPresent() && Continuum.Method.of(name.get()).isEmpty() && !name.get().equals("none"))
      throw new UsageException(
          "'%s' is no continuum: polynomial, spline, maximum, alpha or none."
              .formatted(name.get()));
    if (name.filter("none"::equals).isPresent() || method.isEmpty()) return Optional.empty();
    int degree = values.number("degree", Continuum.AUTO, 0, 60);
    return Optional.of(new Continuum(method.get(), degree, ranges(values, "mask")));
  }

  /// The same without dividing by a continuum.
  Prepared withoutContinuum() {
    return new Prepared(stated, to, rvKms, order, corrections, Optional.empty(), merge, range);
  }

  /// @throws FailedException where it cannot be read or done, with the reason
  Spectrum read(Path file) throws FailedException {
    SpectrumFile read = SpectrumFiles.read(file);
    try {
      return of(read.spectrum());
    } catch (IllegalArgumentException | IOException e) {
      throw new FailedException(file.getFileName() + ": " + e.getMessage() + ".");
    }
  }

  private Spectrum of(Spectrum given) throws IOException {
    Spectrum s = given;
    if (stated.isPresent() && s.medium() instanceof Medium.Unknown)
      s = s.declared(stated.get(), s.frame());
    if (order.isPresent()) s = s.with(List.of(only(s, order.get())));
    s = corrections.observed(s);
    if (continuum.isPresent()) s = continuum.get().normalised(s);
    if (merge) s = Merge.orders(s);
    if (to.isPresent())
      s =
          to.get() instanceof Medium.Air(AirFormula f, _)
              ? Mediums.toAir(s, f)
              : Mediums.toVacuum(s);
    if (rvKms.isPresent()) s = Doppler.rest(s, Doppler.redshift(rvKms.get()));
    s = corrections.rebinned(s);
    return range.isPresent() ? Cut.to(s, range.get()) : s;
  }

  private static Order only(Spectrum s, int index) {
    return s.orders().stream()
        .filter(o -> o.index() == index)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no order %d; it has %d".formatted(index, s.orders().size())));
  }
}
