package perek.shell.http.openai;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import perek.shell.http.chat.Catalogue;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Reply;
import perek.shell.http.wire.Request;
import perek.shell.http.wire.Route;

/// `GET /v1/models` and `GET /v1/models/{model}`.
///
/// @param catalogue of models
public record ModelsList(Catalogue catalogue) implements Route {

  public static final String PATH = "/v1/models";

  @Override
  public void serve(Request request, Reply reply) throws Refusal, IOException {
    String path = request.path();
    if (path.equals(PATH)) {
      reply.json(
          200,
          Fields.of("object", "list")
              .with("data", catalogue.all().stream().map(this::model).toList()));
      return;
    }
    String name = URLDecoder.decode(path.substring(PATH.length() + 1), StandardCharsets.UTF_8);
    Catalogue.Model model =
        catalogue
            .find(name)
            .orElseThrow(() ->
                new Refusal(
                    404,
                    "invalid_request_error",
                    "There is no model '%s' here: name one of %s."
                        .formatted(name, catalogue.names()),
                    "model",
                    "model_not_found"));
    reply.json(200, model(model));
  }

  private Fields model(Catalogue.Model model) {
    return Fields.of("id", model.id())
        .with("object", "model")
        .with("created", catalogue.since().getEpochSecond())
        .with("owned_by", "perek");
  }
}
