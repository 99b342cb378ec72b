package perek.tools.votable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.tools.data.Status;
import perek.tools.data.Table;

/// A document that was read.
///
/// @param table the first table of the results, if there is one
/// @param message the service's own words, or what is wrong with the document
/// @param infos INFO elements outside tables by name, the first of each
/// @param params PARAM elements outside tables and descriptors
/// @param descriptors services offered
/// @param notes what was odd but harmless
public record Votable(
    Optional<Table> table,
    Status status,
    String message,
    Map<String, String> infos,
    List<Param> params,
    List<Descriptor> descriptors,
    List<String> notes) {

  public Votable {
    infos = Map.copyOf(infos);
    params = List.copyOf(params);
    descriptors = List.copyOf(descriptors);
    notes = List.copyOf(notes);
  }

  /// One that could not be read at all.
  static Votable unreadable(String why) {
    return new Votable(
        Optional.empty(), Status.FAILED, why, Map.of(), List.of(), List.of(), List.of());
  }
}
