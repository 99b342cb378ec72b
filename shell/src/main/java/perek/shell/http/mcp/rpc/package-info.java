/// Messages of JSON-RPC 2.0 (specification of 2013-01-04), as the Model Context Protocol uses them.
@NullMarked
package perek.shell.http.mcp.rpc;

import org.jspecify.annotations.NullMarked;
