package perek.shell.rv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.measure.Measurement;
import perek.tools.rv.CcfQuery;
import perek.tools.rv.barycentric.Site;
import perek.tools.rv.barycentric.Sites;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.template.TemplateQuery;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.Target;

/// `perek rv ccf`.
final class CcfVerb {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "rv ccf",
          "Measure a velocity by cross-correlation with a mask, or against a template.",
          "FILE",
          1,
          1,
          List.of(
              Option.value("mask", "FILE", "lines: HARPS, CERES, ESPRESSO, CARMENES, HPF"),
              Option.value("mask-medium", "M", "air or vacuum, where the format does not say"),
              Option.value("template", "FILE", "spectrum to match with, in place of a mask"),
              Option.value("template-rv", "KM/S", "velocity of the template's star (0)"),
              Option.value("hole-kms", "KM/S", "width of the holes (the mask's; .82 in drs)"),
              Option.value("grid", "START:STOP:STEP", "velocities, km/s (20 around the dip)"),
              Option.value("mode", "MODE", "drs or relativistic (relativistic)"),
              Option.value("telluric", "FILE", "leave out lines upon tellurics: wavelength, flag"),
              Option.value("orders", "LIST", "orders by index, such as 5,7-20 (all)"),
              Option.value("ra", "DEG", "right ascension, ICRS (header)"),
              Option.value("dec", "DEG", "declination (header)"),
              Option.value("pmra", "MAS/YR", "proper motion, mu_alpha cos(dec)"),
              Option.value("pmdec", "MAS/YR", "proper motion in declination"),
              Option.value("parallax", "MAS", "parallax"),
              Option.value("rv", "KM/S", "systemic velocity"),
              Option.value("epoch", "YEAR", "Julian year of the place (2000)"),
              Option.value("site", "NAME", "observatory (header)"),
              Option.value("berv", "KM/S", "barycentric velocity to be used as it is"),
              Given.COMPONENTS,
              Given.PLOT),
          List.of(
              "perek rv ccf e2ds_A.fits --mask M2.mas --mode drs --grid 12.4:24.4:0.1 --json",
              "perek rv ccf night2.fits --template night1.fits --template-rv 18.4 --json",
              "perek rv ccf hpf.fits --mask gj699.mas --telluric tellurics.dat --pmra -801.55"
                  + " --pmdec 10362.39 --parallax 546.98"));

  private CcfVerb() {}

  static RvVerb of(Supplier<Toolbox> tools) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          if (values.flag("template")) return matched(values, tools);
          CcfQuery query = query(values);
          if (Given.components(values) == 2) return run -> tools.get().ccfPair().call(query, run);
          return run -> tools.get().ccf().call(query, run);
        });
  }

  private static Function<Run, Outcome<? extends Measurement>> matched(
      Values values, Supplier<Toolbox> tools) throws UsageException {
    for (String option : List.of("mask", "mask-medium", "hole-kms", "components"))
      if (values.flag(option))
        throw new UsageException(
            "Option --%s is of masks and cannot stand beside --template.".formatted(option));
    TemplateQuery query =
        new TemplateQuery(
            values.file(0),
            values.path("template").orElseThrow(),
            Given.decimal(values, "template-rv", 0),
            target(values),
            setting(values),
            values.path("telluric").orElse(null));
    return run -> tools.get().template().call(query, run);
  }

  private static CcfQuery query(Values values) throws UsageException {
    Path mask =
        values
            .path("mask")
            .orElseThrow(() ->
                new UsageException("--mask is missing: add --mask FILE, or --template FILE."));
    return new CcfQuery(
        values.file(0),
        mask,
        vacuum(values),
        target(values),
        setting(values),
        values.path("telluric").orElse(null));
  }

  private static Setting setting(Values values) throws UsageException {
    String grid = values.value("grid").orElse(null);
    return new Setting(
        Given.decimal(values, "hole-kms"),
        grid == null ? null : Grid.of(grid),
        shift(values.value("mode").orElse("relativistic")),
        List.of(),
        orders(values.value("orders").orElse("")));
  }

  private static Shift shift(String mode) throws UsageException {
    return switch (mode.toLowerCase(Locale.ROOT)) {
      case "drs" -> Shift.DRS;
      case "relativistic" -> Shift.RELATIVISTIC;
      default ->
          throw new UsageException("Option --mode is '" + mode + "': it is drs or relativistic.");
    };
  }

  private static @Nullable Boolean vacuum(Values values) throws UsageException {
    String medium = values.value("mask-medium").orElse("");
    return switch (medium.toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "air" -> false;
      case "vacuum" -> true;
      default ->
          throw new UsageException(
              "Option --mask-medium is '" + medium + "': it is air or vacuum.");
    };
  }

  private static List<Integer> orders(String text) throws UsageException {
    List<Integer> orders = new ArrayList<>();
    for (String part : text.split(",", 0)) {
      if (part.isBlank()) continue;
      String[] ends = part.strip().split("-", 0);
      int from = (int) Given.number("orders", ends[0]);
      int to = ends.length > 1 ? (int) Given.number("orders", ends[1]) : from;
      IntStream.rangeClosed(from, to).forEach(orders::add);
    }
    return orders;
  }

  private static Target target(Values values) throws UsageException {
    String ra = values.value("ra").orElse(null);
    String dec = values.value("dec").orElse(null);
    @Nullable Site site = values.value("site").map(Sites::named).orElse(null);
    return new Target(
        ra == null ? null : Double.valueOf(Given.angle("ra", ra, 15)),
        dec == null ? null : Double.valueOf(Given.angle("dec", dec, 1)),
        Given.decimal(values, "pmra"),
        Given.decimal(values, "pmdec"),
        Given.decimal(values, "parallax"),
        Given.decimal(values, "rv"),
        Given.decimal(values, "epoch", 2000),
        site,
        Given.decimal(values, "berv"));
  }
}
