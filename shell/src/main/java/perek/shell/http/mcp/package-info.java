/// The Model Context Protocol (revisions 2025-11-25, 2025-06-18 and 2025-03-26), over standard
/// input and output and over HTTP: JSON-RPC 2.0 messages, tools, resources and prompts. Nothing is
/// kept of a session, so that every request stands alone.
@NullMarked
package perek.shell.http.mcp;

import org.jspecify.annotations.NullMarked;
