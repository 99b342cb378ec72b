package perek.assistant.adql;

import java.net.URI;
import java.util.Optional;
import perek.assistant.adql.write.Written;

/// Queries for questions about the tables of TAP services.
@FunctionalInterface
public interface Catalogues {

  /// No service is known.
  Catalogues NONE = (_, _) -> Optional.empty();

  /// The query that answers a question, or why the service cannot; empty where the service does not
  /// tell what tables it has.
  Optional<Written> query(URI service, String question);
}
