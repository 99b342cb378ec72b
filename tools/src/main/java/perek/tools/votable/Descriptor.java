package perek.tools.votable;

import java.util.List;
import java.util.Optional;

/// A service that a document offers for its rows (DataLink 1.0, section 4).
///
/// @param id by which links name it
/// @param inputs what it takes
/// @param constants its accessURL, standardID and so on
public record Descriptor(String id, List<Param> inputs, List<Param> constants) {

  public Descriptor {
    inputs = List.copyOf(inputs);
    constants = List.copyOf(constants);
  }

  public Optional<String> accessUrl() {
    return constant("accessURL");
  }

  public Optional<String> standardId() {
    return constant("standardID");
  }

  private Optional<String> constant(String name) {
    return constants.stream()
        .filter(p -> p.name().equalsIgnoreCase(name))
        .map(Param::value)
        .filter(v -> !v.isBlank())
        .findFirst();
  }
}
