package perek.assistant.adql;

import java.net.URI;
import java.util.Optional;
import perek.assistant.adql.fill.Consulting;
import perek.assistant.adql.write.Written;

/// Queries for questions about the tables of TAP services.
@FunctionalInterface
public interface Catalogues {

  /// No service is known.
  Catalogues NONE = (_, _, _) -> Optional.empty();

  /// The query that answers a question, or why the service cannot; empty where the service does not
  /// tell what tables it has.
  ///
  /// @param model may be asked where rules do not read all of the question
  Optional<Written> query(URI service, String question, Optional<Consulting> model);
}
