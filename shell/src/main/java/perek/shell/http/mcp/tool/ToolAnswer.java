package perek.shell.http.mcp.tool;

import org.jspecify.annotations.Nullable;

/// What a call gives.
///
/// @param text for a model to read
/// @param structured the same for programs; null for none
/// @param failed whether nothing usable came
public record ToolAnswer(String text, @Nullable Object structured, boolean failed) {

  public static ToolAnswer failed(String text) {
    return new ToolAnswer(text, null, true);
  }
}
