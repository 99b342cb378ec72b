package perek.tools.rv.mask.build;

import java.util.Arrays;
import java.util.List;
import perek.tools.rv.mask.Mask;
import perek.tools.rv.velocity.Correlated;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.SpectrumCcf;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.correct.Range;

/// Lines moved so that the spectrum they are of gets the velocity that it is known to have: the
/// bottoms of lines, where they were measured, stand elsewhere than the Gaussian that is fitted to
/// their mean.
///
/// @param lines moved
/// @param movedMs by how much, m/s
/// @param rvErrKms photon error of the spectrum's velocity
record ZeroPoint(List<RestLine> lines, double movedMs, double rvErrKms) {

  static ZeroPoint of(
      List<RestLine> lines, Spectrum spectrum, MaskQuery query, List<Range> telluric) {
    double[] widths = new double[lines.size()];
    Arrays.fill(widths, query.form().boxes() ? query.holeKms() : Double.NaN);
    Mask mask =
        new Mask(
            String.valueOf(query.out().getFileName()),
            query.form().word(),
            query.form().vacuum(),
            lines.stream().mapToDouble(RestLine::centreA).toArray(),
            widths,
            lines.stream().mapToDouble(RestLine::depth).toArray(),
            List.of());
    Setting setting = new Setting(null, null, query.shift(), telluric, List.of());
    Correlated own =
        SpectrumCcf.of(StarLines.declared(spectrum, query), mask, query.target(), setting);
    double rvKms = own.measured().gaussian().centreKms();
    double factor = query.shift().factor(rvKms) / query.shift().factor(query.rvKms());
    return new ZeroPoint(
        lines.stream().map(line -> line.times(factor)).toList(),
        1000 * (rvKms - query.rvKms()),
        own.errorKms());
  }
}
