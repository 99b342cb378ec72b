package perek.assistant;

import java.util.List;
import perek.assistant.evidence.KeptTable;

/// An earlier turn of a conversation.
///
/// @param question as the user wrote it
/// @param understood the same as a question that stands alone
/// @param answer what was answered
/// @param results tables that were fetched for it
public record Turn(String question, String understood, String answer, List<KeptTable> results) {

  public Turn {
    results = List.copyOf(results);
  }
}
