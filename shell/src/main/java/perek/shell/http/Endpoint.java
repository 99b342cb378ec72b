package perek.shell.http;

import java.nio.file.Path;
import java.util.function.Supplier;
import perek.assistant.call.Reach;
import perek.assistant.model.find.Upstreams;
import perek.index.Embedder;
import perek.index.PassageIndex;
import perek.shell.home.Home;
import perek.shell.http.chat.Talk;
import perek.shell.http.mcp.Desk;
import perek.shell.model.Assistants;
import perek.tools.Toolbox;

/// What stands behind the endpoint. Suppliers are asked when first needed.
///
/// @param assistants answer questions
/// @param upstreams servers of models
/// @param embedder of the index
/// @param index of the documents
/// @param tools for clients that call them themselves
/// @param home where results are kept
/// @param version of Perek
public record Endpoint(
    Supplier<Assistants> assistants,
    Supplier<Upstreams> upstreams,
    Supplier<Embedder> embedder,
    Supplier<PassageIndex> index,
    Supplier<Toolbox> tools,
    Home home,
    String version) {

  /// For MCP.
  Desk desk(Talk talk, Reach reach) {
    return new Desk(talk, index, tools, reach, results(), version);
  }

  private Path results() {
    return home.data().resolve("results");
  }
}
