package perek.tools;

import perek.tools.rv.drift.DriftTool;
import perek.tools.rv.mask.build.MaskTool;

/// Tools that precise velocities need beside those that measure them. Safe for many threads.
public final class VelocityTools {

  VelocityTools() {}

  /// Measures drifts on calibration light.
  public DriftTool drift() {
    return new DriftTool();
  }

  /// Makes masks of spectra.
  public MaskTool mask() {
    return new MaskTool();
  }
}
