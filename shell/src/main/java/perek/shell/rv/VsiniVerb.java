package perek.shell.rv;

import java.util.List;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.rv.given.Given;
import perek.tools.Toolbox;
import perek.tools.rv.rotation.VsiniQuery;

/// `perek rv vsini`.
final class VsiniVerb {

  private static final double USUAL_LIMB = 0.6;

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "rv vsini",
          "Measure v sin i by the width and the Fourier transform of a CCF or a line.",
          "CCF-FILE",
          1,
          1,
          List.of(
              Option.value(
                  "fwhm0", "KM/S", "width without rotation: same spectrograph, mask, kind of star"),
              Option.value("fwhm0-err", "KM/S", "its error (0)"),
              Option.value("resolution", "R", "resolving power: below it there are only limits"),
              Option.value("limb", "E", "coefficient of linear limb darkening (0.6)"),
              Given.PLOT),
          List.of(
              "perek rv vsini ccf_G2_A.fits --fwhm0 6.9 --fwhm0-err 0.1 --resolution 115000 --json",
              "perek rv vsini profile.csv --resolution 48000 --plot fourier.png"));

  private VsiniVerb() {}

  static RvVerb of(Supplier<Toolbox> tools) {
    return new RvVerb(
        SYNOPSIS,
        values -> {
          VsiniQuery query =
              new VsiniQuery(
                  values.file(0),
                  Given.decimal(values, "fwhm0"),
                  Given.decimal(values, "fwhm0-err", 0),
                  Given.decimal(values, "resolution"),
                  Given.decimal(values, "limb", USUAL_LIMB));
          return run -> tools.get().vsini().call(query, run);
        });
  }
}
