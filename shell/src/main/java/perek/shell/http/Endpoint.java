package perek.shell.http;

import java.nio.file.Path;
import java.util.function.Supplier;
import perek.assistant.Assistant;
import perek.index.Embedder;
import perek.shell.home.Home;
import perek.tools.Toolbox;

/// What stands behind the endpoint. Suppliers are asked when first needed.
///
/// @param assistant answers questions
/// @param embedder of the index
/// @param tools for clients that call them themselves
/// @param home where results are kept
/// @param version of Perek
public record Endpoint(
    Supplier<Assistant> assistant,
    Supplier<Embedder> embedder,
    Supplier<Toolbox> tools,
    Home home,
    String version) {

  Path results() {
    return home.data().resolve("results");
  }
}
