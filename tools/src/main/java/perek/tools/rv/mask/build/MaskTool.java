package perek.tools.rv.mask.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.correct.Range;
import perek.tools.spectrum.correct.Tellurics;
import perek.tools.spectrum.read.Readers;

/// Makes masks of spectra. Safe for many threads.
public final class MaskTool implements Tool<MaskQuery, MaskMade> {

  /// Below, noise of the lines is no longer averaged out.
  private static final int FEW = 100;

  @Override
  public String name() {
    return "mask_build";
  }

  @Override
  public Outcome<MaskMade> call(MaskQuery input, Run run) {
    return Measuring.of(input.file().toUri(), input.params(), () -> made(input));
  }

  private static MaskMade made(MaskQuery query) throws IOException {
    SpectrumFile file = Readers.require(query.file());
    Spectrum spectrum = file.spectrum();
    List<String> notes = new ArrayList<>(file.notes());
    List<Range> telluric = telluric(query, spectrum, notes);
    StarLines star = StarLines.of(spectrum, query, telluric);
    notes.addAll(star.notes());
    Sieve sieve = new Sieve(star.lines(), query.limits());
    ZeroPoint zero =
        ZeroPoint.of(
            sieve.kept(query.rvKms(), query.shift(), star.telluric()), spectrum, query, telluric);
    List<RestLine> kept = zero.lines();
    MaskWriter.write(kept, query, String.valueOf(query.file().getFileName()));
    if (kept.size() < FEW)
      notes.add(
          "The mask has only %d lines: their errors do not average out; lower --min-depth or --separation, or take a spectrum with more light."
              .formatted(kept.size()));
    notes.add(
        "Lines were moved by %.1f m/s, so that the spectrum itself gets the velocity that was given: their profiles are no Gaussians."
            .formatted(zero.movedMs()));
    double[] depths = kept.stream().mapToDouble(RestLine::depth).sorted().toArray();
    return new MaskMade(
        query.out().toString(),
        kept.size(),
        star.lines().size(),
        sieve.leftOut().entrySet().stream()
            .map(e -> new MaskMade.Reason(e.getKey(), e.getValue()))
            .toList(),
        kept.getFirst().centreA(),
        kept.getLast().centreA(),
        query.form().medium(),
        query.form().word(),
        sieve.medianKms(),
        sieve.separationKms(),
        depths[depths.length / 2],
        query.rvKms(),
        zero.movedMs(),
        zero.rvErrKms(),
        star.earth().bervKms(),
        notes,
        kept);
  }

  private static List<Range> telluric(MaskQuery query, Spectrum spectrum, List<String> notes)
      throws IOException {
    if (query.telluric() != null) return Tellurics.read(query.telluric());
    notes.add(
        "Only the strong bands of the atmosphere are left out: --telluric FILE leaves out its"
            + " lines, which do not move with the star.");
    return Tellurics.bands(spectrum.medium());
  }
}
