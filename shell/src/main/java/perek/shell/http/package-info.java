/// `perek serve`: one server that speaks OpenAI's, Ollama's and MCP's protocols to the assistant,
/// on the JDK's own HTTP server with a virtual thread for each request.
@NullMarked
package perek.shell.http;

import org.jspecify.annotations.NullMarked;
