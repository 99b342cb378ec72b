package perek.tools.moc;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import perek.tools.call.Params;

/// A question to a coverage map.
///
/// @param map where it is: an address, or a file as `file:`
/// @param place that it may cover
/// @param other another map that it is joined with
/// @param how it is joined
/// @param out file that receives the result in ASCII
public record MocQuery(
    URI map, Optional<Place> place, Optional<URI> other, Joint how, Optional<Path> out) {

  /// What of two maps is meant.
  public enum Joint {
    UNION,
    INTERSECTION
  }

  public static MocQuery of(URI map) {
    return new MocQuery(map, Optional.empty(), Optional.empty(), Joint.UNION, Optional.empty());
  }

  /// A question as a form has it.
  ///
  /// @param params POS as `ra,dec` and RADIUS, degrees; both may be missing
  public static MocQuery of(URI map, Params params) {
    return Place.of(params).map(of(map)::at).orElse(of(map));
  }

  public MocQuery at(Place asked) {
    return new MocQuery(map, Optional.of(asked), other, how, out);
  }

  public MocQuery joined(Joint joint, URI with) {
    return new MocQuery(map, place, Optional.of(with), joint, out);
  }

  public MocQuery writing(Path file) {
    return new MocQuery(map, place, other, how, Optional.of(file));
  }
}
