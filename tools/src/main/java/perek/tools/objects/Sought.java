package perek.tools.objects;

import java.util.Optional;
import perek.tools.call.Params;

/// One object of a list.
///
/// @param name as the list has it, else its place
/// @param place in ICRS degrees; nothing where the list has names alone
record Sought(String name, Optional<Place> place) {

  record Place(double raDeg, double decDeg) {}

  /// The parameters that look for it: SIZE of SSA and SIA is a diameter, SR of a cone and the
  /// circle of SIA 2 a radius.
  Params params(String tool, double radiusDeg) {
    if (place.isEmpty()) return Params.of("TARGETNAME", name);
    String ra = Params.number(place.get().raDeg());
    String dec = Params.number(place.get().decDeg());
    String radius = Params.number(radiusDeg);
    return switch (tool) {
      case "scs" -> Params.of("RA", ra).with("DEC", dec).with("SR", radius);
      case "siap2" -> Params.of("POS", "CIRCLE %s %s %s".formatted(ra, dec, radius));
      default -> Params.of("POS", ra + "," + dec).with("SIZE", Params.number(2 * radiusDeg));
    };
  }
}
