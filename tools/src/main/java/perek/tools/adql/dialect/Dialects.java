package perek.tools.adql.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import perek.tools.adql.schema.Language;

/// All dialects that are known. Immutable.
public final class Dialects {

  private final Map<String, Dialect> byName = new LinkedHashMap<>();

  private Dialects() {}

  /// Those that come with Perek.
  public static Dialects own() {
    Dialects dialects = new Dialects();
    try (InputStream in = Dialects.class.getResourceAsStream("/perek/tools/adql/dialects.txt")) {
      if (in == null) throw new IllegalStateException("dialects.txt is missing");
      dialects.add(new String(in.readAllBytes(), StandardCharsets.UTF_8), "dialects.txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return dialects;
  }

  /// Those that come with Perek, and those of a file of the user, if there is one.
  ///
  /// @throws IllegalArgumentException where a line of it cannot be understood
  public static Dialects with(Path file) {
    Dialects dialects = own();
    if (!Files.isReadable(file)) return dialects;
    try {
      dialects.add(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return dialects;
  }

  /// The dialect of a service, by its address and what it declares.
  public Dialect of(URI service, Language language) {
    return byName.values().stream()
        .filter(d -> d.speaks(service, language))
        .findFirst()
        .orElse(Dialect.STANDARD);
  }

  public List<Dialect> all() {
    return List.copyOf(byName.values());
  }

  private void add(String text, String source) {
    String[] lines = text.split("\n", -1);
    int i = 0;
    while (i < lines.length) {
      String line = lines[i].strip();
      if (!line.startsWith("[")) {
        i++;
        continue;
      }
      int end = line.indexOf(']');
      if (end < 0) throw bad(source, i, line);
      Section section = new Section(line.substring(1, end), line.substring(end + 1).strip());
      i++;
      while (i < lines.length && !lines[i].strip().startsWith("[")) {
        section.line(lines[i].strip(), source, i);
        i++;
      }
      byName.put(section.name, section.dialect());
    }
  }

  private static IllegalArgumentException bad(String source, int line, String text) {
    return new IllegalArgumentException(
        "Line %d of %s is '%s': it must be [name] title, host WORD, function PREFIX or refuses KIND WHAT ; INSTEAD ; WHY"
            .formatted(line + 1, source, text));
  }

  /// A section that is being read.
  private static final class Section {
    final String name;
    final String title;
    final List<String> hosts = new ArrayList<>();
    final List<String> functions = new ArrayList<>();
    final List<Refusal> refusals = new ArrayList<>();

    Section(String name, String title) {
      this.name = name;
      this.title = title;
    }

    void line(String line, String source, int number) {
      if (line.isEmpty() || line.startsWith("#")) return;
      if (line.startsWith("host ")) hosts.add(line.substring(5).strip());
      else if (line.startsWith("function ")) functions.add(line.substring(9).strip());
      else if (line.startsWith("refuses ")) refusals.add(refusal(line, source, number));
      else throw bad(source, number, line);
    }

    private static Refusal refusal(String line, String source, int number) {
      String[] parts = line.substring("refuses ".length()).split(";", 3);
      String[] words = parts[0].strip().split("\\s+", -1);
      if (words.length != 2 || parts.length != 3) throw bad(source, number, line);
      try {
        return new Refusal(Refusal.kind(words[0]), words[1], parts[1].strip(), parts[2].strip());
      } catch (IllegalArgumentException e) {
        throw bad(source, number, line);
      }
    }

    Dialect dialect() {
      return new Dialect(name, title, hosts, functions, refusals);
    }
  }
}
