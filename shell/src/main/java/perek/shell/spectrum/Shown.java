package perek.shell.spectrum;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import perek.tools.spectrum.Medium;
import perek.tools.spectrum.MidTime;
import perek.tools.spectrum.Observation;
import perek.tools.spectrum.Order;
import perek.tools.spectrum.Spectrum;
import perek.tools.spectrum.SpectrumFile;

/// A file of spectra as JSON tells it; what is not known is left out.
@JsonInclude(JsonInclude.Include.NON_NULL)
record Shown(
    String file,
    String layout,
    int spectra,
    String target,
    String instrument,
    String observatory,
    @Nullable Double raDeg,
    @Nullable Double decDeg,
    @Nullable Double midJd,
    @Nullable String timeScale,
    @Nullable Boolean photonWeighted,
    @Nullable Double exposureS,
    @Nullable Double bervKms,
    String medium,
    @Nullable String airFormula,
    String frame,
    String fluxUnit,
    int orders,
    int pixels,
    @Nullable Double fromAngstrom,
    @Nullable Double toAngstrom,
    boolean variance,
    boolean blaze,
    boolean quality,
    @Nullable Double medianSnr,
    List<String> notes) {

  static Shown of(SpectrumFile file) {
    Spectrum s = file.spectrum();
    Observation o = s.observation();
    Order first = s.orders().getFirst();
    return new Shown(
        file.file().toString(),
        file.layout(),
        file.spectra().size(),
        o.target(),
        o.instrument(),
        o.observatory(),
        boxed(o.raDeg()),
        boxed(o.decDeg()),
        o.mid().map(MidTime::jd).orElse(null),
        o.mid().map(m -> m.scale().name()).orElse(null),
        o.mid().map(MidTime::photonWeighted).orElse(null),
        boxed(o.exposureS()),
        boxed(o.bervKms()),
        s.medium().word(),
        s.medium() instanceof Medium.Air(var formula, boolean stated) && stated
            ? formula.id()
            : null,
        s.frame().word(),
        s.fluxUnit(),
        s.orders().size(),
        s.pixels(),
        boxed(s.from()),
        boxed(s.to()),
        first.variance().isPresent(),
        first.blaze().isPresent(),
        first.quality().isPresent(),
        boxed(s.medianSnr()),
        file.notes());
  }

  static @Nullable Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
