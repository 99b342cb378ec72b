package perek.tools.vosi;

import java.util.List;
import java.util.Optional;
import perek.tools.data.Product;
import perek.tools.data.Table;

/// What a service says of its being up; what it does not say is empty.
///
/// @param upSince as written, ISO 8601
/// @param downAt when it will be down
/// @param backAt when it will be up again
/// @param notes for people
public record Availability(
    boolean available, String upSince, String downAt, String backAt, List<String> notes)
    implements Product {

  public Availability {
    notes = List.copyOf(notes);
  }

  @Override
  public Optional<Table> table() {
    return Optional.empty();
  }

  /// One sentence and what the service adds.
  public String words() {
    StringBuilder words = new StringBuilder(available ? "It is up" : "It is down");
    if (!upSince.isEmpty()) words.append(", up since ").append(upSince);
    if (!downAt.isEmpty()) words.append(", to go down at ").append(downAt);
    if (!backAt.isEmpty()) words.append(", to be back at ").append(backAt);
    words.append('.');
    notes.forEach(note -> words.append(' ').append(note));
    return words.toString();
  }
}
