package perek.tools;

import java.util.List;
import perek.tools.call.Tool;
import perek.tools.period.white.WhiteTool;
import perek.tools.rv.drift.DriftTool;
import perek.tools.rv.mask.build.MaskTool;
import perek.tools.rv.todcor.TodcorTool;
import perek.tools.shadow.RossiterTool;
import perek.tools.shadow.ccf.ShadowTool;

/// Tools around velocities beside those that measure and fit them one by one. Safe for many
/// threads.
public final class VelocityTools {

  VelocityTools() {}

  /// All of them, for lists of what there is.
  List<Tool<?, ?>> all() {
    return List.of(mask(), drift(), todcor(), prewhiten(), rossiter(), shadow());
  }

  /// Measures drifts on calibration light.
  public DriftTool drift() {
    return new DriftTool();
  }

  /// Velocities of two stars by two templates.
  public TodcorTool todcor() {
    return new TodcorTool();
  }

  /// Makes masks of spectra.
  public MaskTool mask() {
    return new MaskTool();
  }

  /// Takes series apart into frequencies.
  public WhiteTool prewhiten() {
    return new WhiteTool();
  }

  /// Fits velocities through a transit.
  public RossiterTool rossiter() {
    return new RossiterTool();
  }

  /// Finds the shadow of a planet in CCFs.
  public ShadowTool shadow() {
    return new ShadowTool();
  }
}
