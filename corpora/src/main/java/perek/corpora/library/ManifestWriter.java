package perek.corpora.library;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import perek.corpora.source.Source;

/// Writes a manifest as the YAML that [ManifestReader] reads.
final class ManifestWriter {

  private ManifestWriter() {}

  static String write(Manifest manifest) {
    Map<String, Object> yaml = new LinkedHashMap<>();
    yaml.put("id", manifest.id());
    yaml.put("title", manifest.title());
    yaml.put("publisher", manifest.publisher());
    yaml.put("licence", manifest.licence());
    yaml.put(
        "refresh",
        keys(
            "how", manifest.refresh().how().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            "every-days", manifest.refresh().everyDays()));
    yaml.put("sources", manifest.sources().stream().map(ManifestWriter::source).toList());
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    options.setAllowUnicode(true);
    return new Yaml(options).dump(yaml);
  }

  private static Map<String, Object> source(Source source) {
    return switch (source) {
      case Source.IvoaDocuments(URI repository, Map<String, String> standards) ->
          keys("kind", "ivoa", "repository", repository.toString(), "standards", standards);
      case Source.WebPages(List<URI> pages) ->
          keys("kind", "web", "pages", pages.stream().map(URI::toString).toList());
      case Source.RawDocs(URI base, String folder, List<String> paths) ->
          keys("kind", "raw", "base", base.toString(), "folder", folder, "paths", paths);
      case Source.Ads(URI api, List<String> queries, int rows) ->
          keys("kind", "ads", "api", api.toString(), "queries", queries, "rows", rows);
      case Source.Arxiv(URI api, List<String> queries, int rows) ->
          keys("kind", "arxiv", "api", api.toString(), "queries", queries, "rows", rows);
      case Source.Folder(var path) -> keys("kind", "folder", "path", path.toString());
      case Source.OneFile(var path) -> keys("kind", "file", "path", path.toString());
    };
  }

  private static Map<String, Object> keys(Object... pairs) {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) keys.put(pairs[i].toString(), pairs[i + 1]);
    return keys;
  }
}
