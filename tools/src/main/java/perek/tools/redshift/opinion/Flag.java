package perek.tools.redshift.opinion;

import java.util.Collection;

/// Why a redshift may be wrong. Those that SDSS has too have its bits (ZWARNING); the others begin
/// at bit 16.
public enum Flag {
  /// The spectrum covers less than .18 decades of wavelength.
  LITTLE_COVERAGE(1, "the spectrum covers little of the wavelengths"),
  /// Noise alone could make another class or redshift fit as well.
  SMALL_MARGIN(2, "another class or redshift fits nearly as well"),
  /// The first template is subtracted.
  NEGATIVE_MODEL(3, "the best fit subtracts its main template"),
  /// The templates leave more than a tenth of the flux, far beyond the noise.
  POOR_FIT(4, "no template describes the spectrum"),
  /// The best fit lies at the end of the range.
  AT_EDGE(5, "the redshift lies at the edge of what was searched"),
  /// A line that can only emit absorbs.
  NEGATIVE_EMISSION(6, "a line that must be in emission is in absorption"),
  /// Half of the pixels have more noise than flux.
  LOW_SN(16, "there is more noise than flux"),
  /// Cross-correlation, lines or the Bayesian opinion give another redshift.
  METHODS_DISAGREE(17, "a second method gives another redshift"),
  /// Without pixels of tellurics and the sky's brightest line another redshift fits nearly as well.
  TELLURIC(18, "the margin rests on pixels of tellurics or sky"),
  /// The file's own redshift is another, and fits far worse.
  PIPELINE_DISAGREES(19, "the file's own redshift is another and fits worse"),
  /// The Bayesian probability of this class and redshift is below 95 %.
  IMPROBABLE(20, "its Bayesian probability is below 95 %");

  private final int bit;
  private final String words;

  Flag(int bit, String words) {
    this.bit = bit;
    this.words = words;
  }

  /// In words, as the end of a sentence.
  public String words() {
    return words;
  }

  /// All of them as one number.
  public static int bits(Collection<Flag> flags) {
    int bits = 0;
    for (Flag flag : flags) bits |= 1 << flag.bit;
    return bits;
  }
}
