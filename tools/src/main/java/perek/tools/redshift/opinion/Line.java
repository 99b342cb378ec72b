package perek.tools.redshift.opinion;

import java.util.List;
import perek.tools.redshift.template.Kind;

/// A line that a redshift can be told by.
///
/// @param name as people write it
/// @param vacuumA wavelength at rest, vacuum (NIST Atomic Spectra Database; of blends their middle)
/// @param forbidden true where it cannot be in absorption
/// @param broad true where quasars have it broad
record Line(String name, double vacuumA, boolean forbidden, boolean broad) {

  static final List<Line> ALL =
      List.of(
          new Line("Ly-alpha", 1215.67, false, true),
          new Line("C IV 1549", 1549.06, false, true),
          new Line("C III] 1909", 1908.73, false, true),
          new Line("Mg II 2800", 2799.12, false, true),
          new Line("[O II] 3728", 3728.48, true, false),
          new Line("Ca II K", 3934.78, false, false),
          new Line("Ca II H", 3969.59, false, false),
          new Line("H-delta", 4102.89, false, false),
          new Line("G band", 4305.61, false, false),
          new Line("H-gamma", 4341.69, false, false),
          new Line("H-beta", 4862.69, false, true),
          new Line("[O III] 4959", 4960.29, true, false),
          new Line("[O III] 5007", 5008.24, true, false),
          new Line("Mg b", 5176.63, false, false),
          new Line("Na D", 5895.60, false, false),
          new Line("[O I] 6300", 6302.05, true, false),
          new Line("H-alpha", 6564.61, false, true),
          new Line("[N II] 6583", 6585.27, true, false),
          new Line("[S II] 6716", 6718.29, true, false),
          new Line("[S II] 6731", 6732.67, true, false));

  /// Half of the width in which its flux lies, pixels of 69 km/s: 3,500 km/s for broad ones of
  /// quasars, 350 km/s else.
  int reach(Kind kind) {
    return kind == Kind.QSO && broad ? 51 : 5;
  }

  /// True where an absorption contradicts the class: quasars make broad lines by their own light.
  /// In galaxies the lines of stars lie beside every other, so that absorption there says nothing.
  boolean mustEmit(Kind kind) {
    return kind == Kind.QSO && broad;
  }

  boolean belongsTo(Kind kind) {
    if (kind == Kind.STAR) return !forbidden && vacuumA > 3900;
    return kind == Kind.QSO || vacuumA > 2700;
  }
}
