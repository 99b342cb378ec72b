package perek.shell.rv;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.rv.given.Given;
import perek.shell.rv.given.Observed;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.measure.Measurement;
import perek.tools.rv.CcfQuery;
import perek.tools.rv.template.TemplateQuery;
import perek.tools.rv.todcor.TodcorQuery;

/// `perek rv ccf`.
final class CcfVerb {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "rv ccf",
          "Measure a velocity by cross-correlation with a mask, or against a template.",
          "FILE",
          1,
          1,
          Observed.moving(
              Option.value("mask", "FILE", "lines: HARPS, CERES, ESPRESSO, CARMENES, HPF"),
              Option.value("mask-medium", "M", "air or vacuum, where the format does not say"),
              Option.value("template", "FILE", "spectrum to match with, in place of a mask"),
              Option.value("template-rv", "KM/S", "velocity of the template's star (0)"),
              Option.value("template2", "FILE", "one like the second of two stars (TODCOR)"),
              Option.value("template2-rv", "KM/S", "velocity of that template's star (0)"),
              Option.value("light-ratio", "R", "light of the second over the first (fitted)"),
              Option.value("hole-kms", "KM/S", "width of the holes (the mask's; .82 in drs)"),
              Observed.GRID,
              Observed.ORDERS,
              Given.COMPONENTS,
              Given.PLOT),
          List.of(
              "perek rv ccf e2ds_A.fits --mask M2.mas --mode drs --grid 12.4:24.4:0.1 --json",
              "perek rv ccf night2.fits --template night1.fits --template-rv 18.4 --json",
              "perek rv ccf hpf.fits --mask gj699.mas --telluric tellurics.dat --pmra -801.55"
                  + " --pmdec 10362.39 --parallax 546.98",
              "perek rv ccf sb2.fits --template g2.fits --template2 k5.fits --plot plane.png",
              "perek rv ccf star_A.fits --mask G2.mas --drift-fibre star_B.fits --drift-reference"
                  + " wave_B.fits"));

  private CcfVerb() {}

  static RvVerb of(Supplier<Toolbox> tools) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          if (values.flag("template") || values.flag("template2")) return matched(values, tools);
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
    if (values.flag("template2")) return paired(values, tools);
    if (values.flag("light-ratio") || values.flag("template2-rv"))
      throw new UsageException("--light-ratio and --template2-rv go with --template2.");
    TemplateQuery query =
        new TemplateQuery(
            values.file(0),
            first(values),
            Given.decimal(values, "template-rv", 0),
            Observed.target(values),
            Observed.setting(values),
            values.path("telluric").orElse(null),
            Observed.drift(values));
    return run -> tools.get().template().call(query, run);
  }

  private static Function<Run, Outcome<? extends Measurement>> paired(
      Values values, Supplier<Toolbox> tools) throws UsageException {
    TodcorQuery query =
        new TodcorQuery(
            values.file(0),
            first(values),
            values.path("template2").orElseThrow(),
            Given.decimal(values, "template-rv", 0),
            Given.decimal(values, "template2-rv", 0),
            Given.decimal(values, "light-ratio"),
            Observed.target(values),
            Observed.setting(values),
            values.path("telluric").orElse(null),
            Observed.drift(values));
    return run -> tools.get().velocities().todcor().call(query, run);
  }

  private static Path first(Values values) throws UsageException {
    return values
        .path("template")
        .orElseThrow(
            () -> new UsageException("--template is missing: --template2 is the second of two."));
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
        Observed.medium(values, "mask-medium"),
        Observed.target(values),
        Observed.setting(values),
        values.path("telluric").orElse(null),
        Observed.drift(values));
  }
}
