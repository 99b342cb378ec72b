package perek.tools.rv;

import java.io.IOException;
import java.util.List;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.call.Tool;
import perek.tools.measure.Measuring;
import perek.tools.rv.ccf.Grid;
import perek.tools.rv.file.CcfFile;
import perek.tools.rv.velocity.Measured;

/// Bisectors of CCFs and of profiles of lines. Safe for many threads.
public final class BisectorTool implements Tool<FitQuery, Bisected> {

  @Override
  public String name() {
    return "bisector";
  }

  @Override
  public Outcome<Bisected> call(FitQuery input, Run run) {
    return Measuring.of(input.file().toUri(), input.params(), () -> bisected(input));
  }

  private static Bisected bisected(FitQuery query) throws IOException {
    CcfFile file = CcfFile.read(query.file());
    double[] v = file.velocities();
    Measured m = Measured.of(v, file.values());
    Double span = Velocity.known(m.bisKms());
    List<String> notes =
        span == null
            ? List.of("A side of the dip is cut off above a depth that the span needs: no bisKms.")
            : List.of();
    return new Bisected(
        span,
        m.gaussian().centreKms(),
        m.gaussian().fwhmKms(),
        m.gaussian().contrastPct(),
        Velocity.known(m.bisector().meanKms()),
        Velocity.known(m.asymmetry().vspanKms()),
        Bisected.points(m.bisector()),
        notes,
        new Grid(v[0], (v[v.length - 1] - v[0]) / (v.length - 1), v.length),
        file.values(),
        m);
  }
}
