package perek.shell.precise;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.rv.RvVerb;
import perek.shell.rv.given.Given;
import perek.shell.rv.given.Observed;
import perek.tools.Toolbox;
import perek.tools.rv.mask.build.MaskForm;
import perek.tools.rv.mask.build.MaskLimits;
import perek.tools.rv.mask.build.MaskQuery;

/// `perek rv mask build`.
final class MaskVerb {

  private static final double USUAL_HOLE_KMS = .82;

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "rv mask",
          "Make a mask of the lines of a star's spectrum: perek rv mask build SPECTRUM.",
          "build SPECTRUM",
          2,
          2,
          Observed.with(
              Option.value("out", "FILE", "mask to be written"),
              Option.value("format", "NAME", "harps, espresso, carmenes or hpf (espresso)"),
              Option.value("min-depth", "D", "least depth over the continuum (0.05)"),
              Option.value("significance", "N", "least depth over the noise of a pixel (10)"),
              Option.value("width", "LO/HI", "FWHM, km/s (0.5 to 1.5 of the median)"),
              Option.value("separation", "KM/S", "nearer neighbours are blends (median FWHM)"),
              Option.value("blend", "PART", "of a line's depth that a neighbour must have (0.2)"),
              Option.value("skew", "PART", "of its width that a line may be lopsided by (0.25)"),
              Option.value("hole-kms", "KM/S", "width of boxes (0.82)"),
              Option.value("medium", "M", "air or vacuum, where the file does not say"),
              Given.PLOT),
          List.of(
              "perek rv mask build e2ds_A.fits --rv 18.402 --out gl273.mas --json",
              "perek rv mask build hpf.fits --rv -110.5 --format hpf --telluric tellurics.dat"
                  + " --out gj699.mas --plot depths.png"));

  private MaskVerb() {}

  static RvVerb of(Supplier<Toolbox> tools) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          if (!values.arguments().getFirst().equals("build"))
            throw new UsageException(
                "'%s' cannot be done with masks: write perek rv mask build SPECTRUM."
                    .formatted(values.arguments().getFirst()));
          MaskQuery query = query(values);
          return run -> tools.get().velocities().mask().call(query, run);
        });
  }

  private static MaskQuery query(Values values) throws UsageException {
    Path out =
        values
            .path("out")
            .orElseThrow(() -> new UsageException("--out is missing: add --out FILE."));
    return new MaskQuery(
        values.file(1),
        Given.number("rv", Given.needed(values, "rv", "--rv KM/S, the velocity of the star")),
        Observed.target(values),
        Observed.shift(values),
        values.path("telluric").orElse(null),
        limits(values),
        MaskForm.of(values.value("format").orElse("espresso")),
        Given.decimal(values, "hole-kms", USUAL_HOLE_KMS),
        Observed.medium(values, "medium"),
        out);
  }

  private static MaskLimits limits(Values values) throws UsageException {
    MaskLimits usual = MaskLimits.USUAL;
    @Nullable Double[] widths = widths(values);
    return new MaskLimits(
        Given.decimal(values, "min-depth", usual.minDepth()),
        Given.decimal(values, "significance", usual.significance()),
        widths[0],
        widths[1],
        Given.decimal(values, "separation"),
        Given.decimal(values, "blend", usual.blend()),
        Given.decimal(values, "skew", usual.skew()));
  }

  private static @Nullable Double[] widths(Values values) throws UsageException {
    String given = values.value("width").orElse("");
    if (given.isEmpty()) return new @Nullable Double[2];
    String[] ends = given.strip().toLowerCase(Locale.ROOT).split("/", -1);
    if (ends.length != 2)
      throw new UsageException(
          "Option --width is '" + given + "': write it as LO/HI in km/s, such as 2/9.");
    return new @Nullable Double[] {Given.number("width", ends[0]), Given.number("width", ends[1])};
  }
}
