package perek.assistant.eval.trial;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xml.sax.SAXException;
import perek.assistant.adql.scope.Values;
import perek.assistant.adql.write.Composer;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.SchemaAnswer;
import perek.tools.adql.schema.SchemaReader;
import perek.tools.resolve.FamousObjects;

/// A service with two made-up tables, about which queries are written.
public final class Survey {

  private Survey() {}

  static SchemaAnswer.Known service() throws IOException {
    return new SchemaAnswer.Known(
        URI.create("http://survey.invalid/tap"), schema(), List.of(), List.of());
  }

  public static Schema schema() throws IOException {
    try (InputStream in = Survey.class.getResourceAsStream("survey.xml")) {
      if (in == null) throw new IllegalStateException("survey.xml is not packed");
      return SchemaReader.of(in, Optional.empty());
    } catch (SAXException e) {
      throw new IllegalStateException("survey.xml cannot be read", e);
    }
  }

  /// Writes queries for it by rules.
  ///
  /// @param today what "last year" is counted from
  public static Composer composer(LocalDate today) throws IOException {
    return new Composer(schema(), Values.NONE, FamousObjects::find, today);
  }
}
