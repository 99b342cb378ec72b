/// Typed tools for clients that call them by MCP: a tool's input record is its JSON Schema, and
/// what comes is bound to it again, within the files and addresses that the user allows.
@NullMarked
package perek.shell.http.mcp.tool;

import org.jspecify.annotations.NullMarked;
