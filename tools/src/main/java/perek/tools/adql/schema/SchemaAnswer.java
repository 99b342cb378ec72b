package perek.tools.adql.schema;

import java.net.URI;
import java.util.List;
import perek.tools.adql.example.Example;

/// What came of asking a service for its tables.
public sealed interface SchemaAnswer {

  /// @param service the base address that was asked
  /// @param examples queries that the service shows
  /// @param notes whole sentences: what is missing, or how old a copy is
  record Known(URI service, Schema schema, List<Example> examples, List<String> notes)
      implements SchemaAnswer {
    public Known {
      examples = List.copyOf(examples);
      notes = List.copyOf(notes);
    }
  }

  /// @param why one sentence for each way that was tried
  record Unknown(URI service, String why) implements SchemaAnswer {}
}
