package perek.tools.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A protocol and its parameters, from the table `standards.tsv`.
///
/// @param tool name of the tool that speaks it
/// @param title name and version, such as `SSA 1.1`
/// @param url of the document
public record Standard(String tool, String title, String url, List<Parameter> parameters) {

  private static final Pattern TAB = Pattern.compile("\t");
  private static final Map<String, Standard> ALL = read();

  /// @param name as the standard writes it
  /// @param section of the document where it is defined; starts with a title where that is another
  /// @param takes what a value looks like
  /// @param meaning with its unit
  public record Parameter(String name, String section, String takes, String meaning) {}

  public Standard {
    parameters = List.copyOf(parameters);
  }

  /// @throws IllegalArgumentException where no tool has that name
  public static Standard of(String tool) {
    Standard found = ALL.get(tool);
    if (found == null)
      throw new IllegalArgumentException(
          "no standard belongs to '" + tool + "'; there are " + ALL.keySet());
    return found;
  }

  /// A parameter by name, in any case.
  public Optional<Parameter> parameter(String name) {
    return parameters.stream().filter(p -> p.name().equalsIgnoreCase(name)).findFirst();
  }

  private static Map<String, Standard> read() {
    Map<String, Standard> all = new LinkedHashMap<>();
    Standard at = null;
    for (String line : lines()) {
      List<String> cells = TAB.splitAsStream(line).toList();
      if (line.startsWith("# ")) continue;
      if (line.startsWith("#"))
        at = new Standard(cells.get(1), cells.get(2), cells.get(3), List.of());
      else if (at != null) at = at.and(cells);
      if (at != null) all.put(at.tool(), at);
    }
    return all;
  }

  private Standard and(List<String> cells) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(new Parameter(cells.get(0), cells.get(1), cells.get(2), cells.get(3)));
    return new Standard(tool, title, url, more);
  }

  private static List<String> lines() {
    try (InputStream in = Standard.class.getResourceAsStream("standards.tsv")) {
      if (in == null) throw new IllegalStateException("standards.tsv is missing from the build");
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
