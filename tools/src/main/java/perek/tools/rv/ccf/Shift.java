package perek.tools.rv.ccf;

/// What a velocity does to a wavelength.
public enum Shift {
  /// As the pipelines of ESO have it: 1 + v/c, and 1.55e-8 more on the barycentric shift.
  DRS {
    @Override
    public String words() {
      return "drs: 1 + v/c, barycentric shift (1 + BERV/c)(1 + 1.55e-8)";
    }

    @Override
    public double factor(double kms) {
      return 1 + kms / C_KMS;
    }
  },
  /// The Doppler effect of a motion along the line of sight.
  RELATIVISTIC {
    @Override
    public String words() {
      return "relativistic: Doppler effect along the line of sight, barycentric shift 1 + zB";
    }

    @Override
    public double factor(double kms) {
      double beta = kms / C_KMS;
      return Math.sqrt((1 + beta) / (1 - beta));
    }
  };

  private static final double C_KMS = 299_792.458;

  /// Hidden factor of ESO's pipelines less 1, worth 4.65 m/s.
  private static final double HIDDEN = 1.55e-8;

  public abstract String words();

  /// Observed over emitted wavelength.
  public abstract double factor(double kms);

  /// Barycentric over observed wavelength as a pipeline of ESO has it.
  public static double drs(double bervKms) {
    return (1 + bervKms / C_KMS) * (1 + HIDDEN);
  }
}
