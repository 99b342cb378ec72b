package perek.assistant.talk;

import java.time.LocalDate;
import java.util.List;

/// What a sentence is heard in.
///
/// @param understood earlier sentences of the conversation as they were understood, oldest first
/// @param fetched whether an earlier one led to a table
/// @param today what "last year" and "the future" are counted from
public record Context(List<String> understood, boolean fetched, LocalDate today) {

  public Context {
    understood = List.copyOf(understood);
  }
}
