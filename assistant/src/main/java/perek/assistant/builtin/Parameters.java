package perek.assistant.builtin;

import java.util.List;
import java.util.Optional;
import perek.assistant.evidence.Parameter;
import perek.tools.unit.Dimension;

/// Which parameter of which standard takes a quantity of which kind, in the unit and form that the
/// standard asks for.
final class Parameters {

  private static final List<Parameter> ALL =
      List.of(
          // SSA 1.1, 4.1.1.3 BAND and 4.1.1.2 SIZE (a diameter)
          new Parameter("SSA", "BAND", Dimension.SPECTRAL, "BAND=%1$s/%2$s", false),
          new Parameter("SSA", "SIZE", Dimension.ANGLE, "SIZE=%1$s", true),
          // SIA 2.0, 2.1.2 BAND and 2.1.1 POS
          new Parameter("SIA", "BAND", Dimension.SPECTRAL, "BAND=%1$s %2$s", false),
          new Parameter("SIA", "POS", Dimension.ANGLE, "POS=CIRCLE ra dec %1$s", false),
          // SODA 1.0, 3.3.4 BAND and 3.3.1 CIRCLE
          new Parameter("SODA", "BAND", Dimension.SPECTRAL, "BAND=%1$s %2$s", false),
          new Parameter("SODA", "CIRCLE", Dimension.ANGLE, "CIRCLE=ra dec %1$s", false),
          // Simple Cone Search 1.1, 2.1: SR is a radius
          new Parameter("ConeSearch", "SR", Dimension.ANGLE, "SR=%1$s", false),
          // ADQL 2.1, 4.2: angles are in degrees
          new Parameter(
              "ADQL", "DISTANCE", Dimension.ANGLE, "DISTANCE(ra, dec, ra0, dec0) < %1$s", false),
          // ObsCore 1.1: em_min and em_max are in metres, in vacuum; an overlap is meant
          new Parameter(
              "ObsCore", "em_min", Dimension.SPECTRAL, "em_max >= %1$s AND em_min <= %2$s", false),
          new Parameter(
              "ObsCore",
              "s_ra",
              Dimension.ANGLE,
              "DISTANCE(s_ra, s_dec, ra0, dec0) < %1$s",
              false));

  private Parameters() {}

  static Optional<Parameter> of(String standard, Dimension dimension) {
    return ALL.stream()
        .filter(p -> p.standard().equals(standard) && p.dimension() == dimension)
        .findFirst();
  }
}
