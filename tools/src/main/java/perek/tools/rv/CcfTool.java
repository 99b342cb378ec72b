package perek.tools.rv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.rv.ccf.Shift;
import perek.tools.rv.drift.Drift;
import perek.tools.rv.mask.Mask;
import perek.tools.rv.velocity.Correlated;
import perek.tools.rv.velocity.Setting;
import perek.tools.rv.velocity.SpectrumCcf;
import perek.tools.spectrum.SpectrumFile;
import perek.tools.spectrum.read.Readers;

/// Velocities of spectra by cross-correlation with masks. Safe for many threads.
public final class CcfTool implements Tool<CcfQuery, Velocity> {

  @Override
  public String name() {
    return "ccf";
  }

  @Override
  public Outcome<Velocity> call(CcfQuery input, Run run) {
    return Measuring.of(input.file().toUri(), input.params(), () -> velocity(input));
  }

  private static Velocity velocity(CcfQuery query) throws IOException {
    SpectrumFile file = Readers.require(query.file());
    Mask mask = query.readMask();
    Setting setting = query.readSetting();
    Correlated c = SpectrumCcf.of(file.spectrum(), mask, query.target(), setting);
    List<String> notes = new ArrayList<>(file.notes());
    notes.addAll(c.notes());
    Drift drift = Drift.of(file, query.drift(), notes).orElse(Drift.NONE);
    return of(c, mask, setting.shift(), drift, notes);
  }

  private static Velocity of(
      Correlated c, Mask mask, Shift shift, Drift drift, List<String> notes) {
    var m = c.measured();
    return new Velocity(
        drift.corrected(m.gaussian().centreKms()),
        Velocity.known(drift.error(c.errorKms())),
        m.gaussian().fwhmKms(),
        m.gaussian().contrastPct(),
        Velocity.known(m.bisKms()),
        Velocity.known(c.noiseKms()),
        drift.told(),
        c.bervKms(),
        c.bjdTdb(),
        c.ordersUsed(),
        c.sum().lines(),
        Velocity.known(m.asymmetry().vspanKms()),
        Velocity.known(m.asymmetry().biGaussianKms()),
        Velocity.known(m.asymmetry().skew()),
        c.secularMs(),
        c.holeKms(),
        c.grid().stepKms(),
        mask.name() + " (" + mask.format() + ", " + mask.medium() + ")",
        shift.words(),
        notes,
        c.grid(),
        c.sum().values(),
        m);
  }
}
