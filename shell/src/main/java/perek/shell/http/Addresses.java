package perek.shell.http;

import perek.assistant.call.Reach;
import perek.shell.http.chat.Catalogue;
import perek.shell.http.chat.Talk;
import perek.shell.http.mcp.McpRoute;
import perek.shell.http.ollama.Answers;
import perek.shell.http.ollama.Embed;
import perek.shell.http.ollama.Shelf;
import perek.shell.http.openai.ChatCompletions;
import perek.shell.http.openai.Completions;
import perek.shell.http.openai.Embeddings;
import perek.shell.http.openai.ModelsList;
import perek.shell.http.openai.Responses;
import perek.shell.http.page.Artifacts;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Route;

/// All addresses of the endpoint.
final class Addresses {

  private Addresses() {}

  static Routes all(
      Endpoint endpoint,
      Talk talk,
      Artifacts artifacts,
      Catalogue catalogue,
      Metrics metrics,
      Reach reach) {
    Routes routes = new Routes("OpenAI's API is below /v1, Ollama's below /api, MCP at /mcp", "");
    openai(routes, endpoint, talk, catalogue);
    ollama(routes, endpoint, talk, catalogue);
    routes.post("/mcp", new McpRoute(endpoint.desk(talk, reach)));
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
        .post("/v1/responses", new Responses(catalogue, talk))
        .post("/v1/embeddings", new Embeddings(endpoint.embedder()));
  }

  private static void ollama(Routes routes, Endpoint endpoint, Talk talk, Catalogue catalogue) {
    Shelf shelf = new Shelf(catalogue);
    routes
        .get("/", (_, reply) -> reply.text(200, "text/plain; charset=utf-8", "Ollama is running"))
        .get("/api/version", shelf::version)
        .get("/api/tags", shelf::tags)
        .get("/api/ps", shelf::running)
        .post("/api/show", shelf::show)
        .post("/api/chat", Answers.chat(catalogue, talk))
        .post("/api/generate", Answers.generate(catalogue, talk))
        .post("/api/embed", new Embed(endpoint.embedder()));
  }

  private static Route health(Endpoint endpoint, Talk talk) {
    return (_, reply) ->
        reply.json(
            200,
            Fields.of("status", "ok")
                .with("version", endpoint.version())
                .with("answers", talk.load()));
  }
}
