package perek.shell.http.mcp.tool;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// What tools and their fields are for, in words, from `tools.properties`: a line `tool` or
/// `tool.field`, or `*.field` for what a field means in all tools.
public final class ToolTexts {

  private static final Properties TEXTS = read();

  private ToolTexts() {}

  /// What a tool is for.
  public static String of(String tool) {
    return TEXTS.getProperty(tool, tool);
  }

  /// Empty where nothing is said.
  public static String of(String tool, String field) {
    return TEXTS.getProperty(tool + "." + field, TEXTS.getProperty("*." + field, ""));
  }

  private static Properties read() {
    Properties texts = new Properties();
    try (InputStream in = ToolTexts.class.getResourceAsStream("/perek/mcp/tools.properties")) {
      if (in == null) throw new IllegalStateException("tools.properties is missing from the build");
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
