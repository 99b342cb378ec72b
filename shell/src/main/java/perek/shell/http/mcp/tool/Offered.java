package perek.shell.http.mcp.tool;

import com.fasterxml.jackson.databind.JsonNode;
import perek.tools.call.Run;

/// A tool that a client may call. Safe for use by several threads.
public interface Offered {

  String name();

  /// What it does, in a sentence or two.
  String description();

  /// JSON Schema of its input, an object.
  JsonNode schema();

  /// Whether it asks services outside this machine.
  boolean asksOthers();

  /// Does it; a fault of the input is an answer too.
  ToolAnswer call(JsonNode input, Run run);
}
