package perek.tools.adql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xml.sax.SAXException;
import perek.tools.adql.check.Checker;
import perek.tools.adql.dialect.Dialect;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.SchemaReader;

/// A made-up service, and the lists of queries beside it.
public final class Sample {

  private Sample() {}

  public static Schema schema() {
    try (InputStream tables = open("tables.xml");
        InputStream capabilities = open("capabilities.xml")) {
      return SchemaReader.of(tables, Optional.of(capabilities));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  public static Checker checker() {
    return new Checker(schema(), Dialect.STANDARD);
  }

  /// Lines of a list without its comments.
  public static List<String> lines(String file) {
    return text(file).lines().filter(l -> !l.startsWith("# ") && !l.isBlank()).toList();
  }

  /// Queries of the standard's document.
  public static List<String> examples() {
    return List.of(text("examples.txt").split("(?m)^## .*$")).stream()
        .skip(1)
        .map(String::strip)
        .toList();
  }

  private static String text(String file) {
    try (InputStream in = open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream open(String file) {
    return Objects.requireNonNull(Sample.class.getResourceAsStream(file), file);
  }
}
