package perek.shell.http.form;

import com.fasterxml.jackson.databind.JsonNode;
import perek.shell.http.wire.Fields;
import perek.shell.render.Json;

/// The form of an answer.
public sealed interface Form {

  Filled fill(Facts facts);

  Form MARKDOWN = new Markdown();

  Form OBJECT = new AnyObject();

  /// As people read it.
  record Markdown() implements Form {
    @Override
    public Filled fill(Facts facts) {
      return new Filled.Text(facts.markdown());
    }
  }

  /// `{"answer","answered","sources"}`.
  record AnyObject() implements Form {
    @Override
    public Filled fill(Facts facts) {
      return new Filled.Text(
          Json.line(
              Fields.of("answer", facts.text())
                  .with("answered", facts.answered())
                  .with("sources", facts.sources())));
    }
  }

  /// Whatever the schema says.
  record Schema(JsonNode schema) implements Form {
    @Override
    public Filled fill(Facts facts) {
      return new SchemaFilling(schema, facts).fill();
    }
  }
}
