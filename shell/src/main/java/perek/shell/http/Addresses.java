package perek.shell.http;

import perek.assistant.call.Reach;
import perek.shell.http.chat.Artifacts;
import perek.shell.http.chat.Catalogue;
import perek.shell.http.chat.Talk;
import perek.shell.http.openai.ChatCompletions;
import perek.shell.http.openai.Completions;
import perek.shell.http.openai.Embeddings;
import perek.shell.http.openai.ModelsList;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Route;

/// All addresses of the endpoint.
final class Addresses {

  private Addresses() {}

  static Routes all(
      Endpoint endpoint, Talk talk, Artifacts artifacts, Catalogue catalogue, Metrics metrics, Reach reach) {
    Routes routes = new Routes();
    openai(routes, endpoint, talk, catalogue);
    routes.get(Artifacts.PATH, artifacts).get("/metrics", metrics);
    routes.get("/health", health(endpoint, talk));
    return routes;
  }

  private static void openai(Routes routes, Endpoint endpoint, Talk talk, Catalogue catalogue) {
    ModelsList models = new ModelsList(catalogue);
    routes
        .get(ModelsList.PATH, models)
        .get(ModelsList.PATH + "/", models)
        .post("/v1/chat/completions", new ChatCompletions(catalogue, talk))
        .post("/v1/completions", new Completions(catalogue, talk))
        .post("/v1/embeddings", new Embeddings(endpoint.embedder()));
  }

  private static Route health(Endpoint endpoint, Talk talk) {
    return (_, reply) ->
        reply.json(
            200,
            Fields.of("status", "ok").with("version", endpoint.version()).with("answers", talk.load()));
  }
}
