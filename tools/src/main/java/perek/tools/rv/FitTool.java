package perek.tools.rv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.file.CcfFile;
import perek.tools.rv.velocity.Measured;

/// Measures CCFs that lie in files. Safe for many threads.
public final class FitTool implements Tool<FitQuery, Velocity> {

  @Override
  public String name() {
    return "ccf_fit";
  }

  @Override
  public Outcome<Velocity> call(FitQuery input, Run run) {
    return Measuring.of(input.file().toUri(), input.params(), () -> velocity(input));
  }

  private static Velocity velocity(FitQuery query) throws IOException {
    CcfFile file = CcfFile.read(query.file());
    double[] v = file.velocities();
    Measured m = Measured.of(v, file.values());
    double step = (v[v.length - 1] - v[0]) / (v.length - 1);
    double fitError = Math.sqrt(m.gaussian().covariance()[2][2]) * m.gaussian().rms();
    Double stated = file.noiseKms();
    return new Velocity(
        m.gaussian().centreKms(),
        stated == null ? Velocity.known(fitError) : stated,
        m.gaussian().fwhmKms(),
        m.gaussian().contrastPct(),
        Velocity.known(m.bisKms()),
        stated,
        null,
        file.bervKms(),
        bjdTdb(file),
        file.orders(),
        file.lines(),
        Velocity.known(m.asymmetry().vspanKms()),
        Velocity.known(m.asymmetry().biGaussianKms()),
        Velocity.known(m.asymmetry().skew()),
        null,
        null,
        step,
        file.mask(),
        file.layout(),
        notes(file),
        new Grid(v[0], step, v.length),
        file.values(),
        m);
  }

  private static @Nullable Double bjdTdb(CcfFile file) {
    return file.bjdTdb() ? file.bjd() : null;
  }

  private static List<String> notes(CcfFile file) {
    List<String> notes = new ArrayList<>();
    if (file.noiseKms() != null) notes.add("The error is the photon noise that the file states.");
    else
      notes.add(
          "The error is from the residuals of the fit, since a CCF without its spectrum tells"
              + " nothing of photons.");
    Double bjd = file.bjd();
    if (bjd != null && !file.bjdTdb())
      notes.add(
          "The file gives BJD %.8f on UTC, which is 64 to 69 s behind TDB: bjdTdb is left empty."
              .formatted(bjd));
    return notes;
  }
}
