package perek.corpora.library;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import perek.corpora.Problem;
import perek.corpora.source.Courier;
import perek.corpora.source.Source;

/// Reads a manifest from YAML: plain data only, at most 1 MiB, 20 levels, no key twice.
final class ManifestReader {

  private static final URI NOWHERE = URI.create("https://localhost/");
  private static final int MAX_ROWS = 20_000;

  sealed interface Result {
    record Good(Manifest manifest) implements Result {}

    /// All that is wrong, each with file, key and remedy.
    record Bad(List<Problem> problems) implements Result {}
  }

  private ManifestReader() {}

  /// @param file name for messages
  static Result read(String file, String yaml) {
    Object root;
    try {
      root = parser().load(yaml);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      return bad(file, "line " + line + " is no YAML: " + e.getProblem() + "; correct it there");
    } catch (YAMLException e) {
      return bad(file, "is no YAML that can be read: " + e.getMessage());
    }
    if (!(root instanceof Map<?, ?> map))
      return bad(file, "holds no keys: a manifest needs id, title and sources");
    List<Problem> problems = new ArrayList<>();
    Manifest manifest = manifest(new Fields(file, "", map, problems));
    return problems.isEmpty() && manifest != null
        ? new Result.Good(manifest)
        : new Result.Bad(List.copyOf(problems));
  }

  private static Result bad(String file, String reason) {
    return new Result.Bad(List.of(new Problem(file, reason)));
  }

  private static Yaml parser() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setAllowRecursiveKeys(false);
    options.setMaxAliasesForCollections(10);
    options.setNestingDepthLimit(20);
    options.setCodePointLimit(1 << 20);
    return new Yaml(new SafeConstructor(options));
  }

  private static @Nullable Manifest manifest(Fields fields) {
    String id = fields.text("id", "name the corpus by lower-case letters, digits and '-'");
    if (!id.isEmpty() && !id.matches(Manifest.ID))
      fields.wrong(
          "id", "is '" + id + "'", "use lower-case letters, digits and '-', at most 64", "");
    String title = fields.text("title", "say in a few words what the corpus holds");
    String publisher = fields.text("publisher", "unknown", "name who publishes the documents");
    String licence = fields.text("licence", "unknown", "state the licence of the documents");
    Manifest.Refresh refresh = refresh(fields);
    List<Source> sources = sources(fields);
    fields.rest();
    if (!fields.problems().isEmpty()) return null;
    return new Manifest(id, title, publisher, licence, refresh, sources);
  }

  private static Manifest.Refresh refresh(Fields fields) {
    Object value = fields.any("refresh");
    String remedy = "write {how: if-changed, every-days: 30}";
    if (value == null) return Manifest.Refresh.DEFAULT;
    if (!(value instanceof Map<?, ?> map))
      return fields.wrong("refresh", "is '" + value + "'", remedy, Manifest.Refresh.DEFAULT);
    Fields inner = new Fields(fields.file(), "refresh.", map, fields.problems());
    String how = inner.text("how", "if-changed", "write never, if-changed or always");
    int days = inner.number("every-days", 30, 0, 3650);
    inner.rest();
    return switch (how) {
      case "never" -> new Manifest.Refresh(Courier.Again.NEVER, days);
      case "if-changed" -> new Manifest.Refresh(Courier.Again.IF_CHANGED, days);
      case "always" -> new Manifest.Refresh(Courier.Again.ALWAYS, days);
      default ->
          inner.wrong(
              "how",
              "is '" + how + "'",
              "write never, if-changed or always",
              Manifest.Refresh.DEFAULT);
    };
  }

  private static List<Source> sources(Fields fields) {
    String remedy = "list at least one source with its kind";
    if (!(fields.any("sources") instanceof List<?> list) || list.isEmpty())
      return fields.wrong("sources", "is missing or empty", remedy, List.of());
    List<Source> sources = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String place = "sources[" + i + "]";
      if (list.get(i) instanceof Map<?, ?> map) {
        Fields inner = new Fields(fields.file(), place + ".", map, fields.problems());
        Source source = source(inner);
        if (source != null) sources.add(source);
        inner.rest();
      } else fields.wrong(place, "is '" + list.get(i) + "'", "write its keys, kind first", "");
    }
    return sources;
  }

  private static @Nullable Source source(Fields fields) {
    String kinds = "write ivoa, web, raw, ads, arxiv, folder or file";
    String kind = fields.text("kind", kinds);
    return switch (kind) {
      case "ivoa" -> new Source.IvoaDocuments(base(fields, "repository"), standards(fields));
      case "web" -> {
        List<String> pages = fields.texts("pages", "list the addresses of the pages");
        yield new Source.WebPages(
            pages.stream().map(page -> fields.address("pages", page, NOWHERE)).toList());
      }
      case "raw" -> new Source.RawDocs(base(fields, "base"), folder(fields), paths(fields));
      case "ads" -> new Source.Ads(api(fields, Source.Ads.API), queries(fields), rows(fields));
      case "arxiv" ->
          new Source.Arxiv(api(fields, Source.Arxiv.API), queries(fields), rows(fields));
      case "folder" -> new Source.Folder(Path.of(fields.text("path", "give the folder's path")));
      case "file" -> new Source.OneFile(Path.of(fields.text("path", "give the file's path")));
      case "" -> null;
      default -> fields.<@Nullable Source>wrong("kind", "is '" + kind + "'", kinds, null);
    };
  }

  private static URI base(Fields fields, String key) {
    String text = fields.text(key, "give the address below which the documents stand");
    URI uri = fields.address(key, text, NOWHERE);
    return uri.toString().endsWith("/") ? uri : URI.create(uri + "/");
  }

  private static String folder(Fields fields) {
    String remedy = "name a folder by letters, digits, '-' and '_'";
    String name = fields.text("folder", "docs", remedy);
    return name.matches("[A-Za-z0-9_-]{1,80}")
        ? name
        : fields.wrong("folder", "is '" + name + "'", remedy, "docs");
  }

  /// Paths stay below their folder: no `..`, no leading `/`.
  private static List<String> paths(Fields fields) {
    List<String> paths = fields.texts("paths", "list the paths below base");
    for (String path : paths)
      if (!path.matches("[\\w. +/-]+") || path.startsWith("/") || path.contains(".."))
        fields.wrong("paths", "holds '" + path + "'", "give paths below base, without '..'", "");
    return paths;
  }

  private static URI api(Fields fields, URI usual) {
    return fields.address("api", fields.text("api", "", "give the API's address"), usual);
  }

  private static List<String> queries(Fields fields) {
    return fields.texts("queries", "list the queries");
  }

  private static int rows(Fields fields) {
    return fields.number("rows", 1000, 1, MAX_ROWS);
  }

  private static Map<String, String> standards(Fields fields) {
    Map<String, String> standards = new LinkedHashMap<>();
    String remedy = "write the name of each standard and its title";
    if (!(fields.any("standards") instanceof Map<?, ?> map) || map.isEmpty())
      return fields.wrong("standards", "is missing or no mapping", remedy, standards);
    map.forEach((key, value) -> {
      String name = String.valueOf(key);
      if (name.matches("[A-Za-z0-9_-]{1,80}") && value != null)
        standards.put(name, value.toString());
      else fields.wrong("standards." + name, "is '" + value + "'", remedy, "");
    });
    return standards;
  }
}
