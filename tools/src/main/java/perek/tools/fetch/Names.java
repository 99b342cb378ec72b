package perek.tools.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a file is called: as the service says, else as its address ends, else as the row is titled.
final class Names {

  private static final int LONGEST = 120;
  private static final Pattern FILENAME =
      Pattern.compile("filename\\s*=\\s*\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);

  private Names() {}

  /// A name without folders, blanks and leading points.
  static String of(Map<String, String> headers, URI url, Optional<String> title, long row) {
    Matcher said = FILENAME.matcher(headers.getOrDefault("content-disposition", ""));
    if (said.find() && !safe(said.group(1)).isEmpty()) return safe(said.group(1));
    String path = Optional.ofNullable(url.getPath()).orElse("");
    String last = safe(path.substring(path.lastIndexOf('/') + 1));
    boolean dynamic = url.getRawQuery() != null;
    if (last.matches(".+\\.\\w{2,5}(\\.gz)?") && !dynamic) return last;
    String words = title.map(Names::safe).filter(t -> !t.isEmpty()).orElse("row-" + row);
    return words + extension(headers.getOrDefault("content-type", ""));
  }

  private static String safe(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain =
        last.replaceAll("[^\\p{L}\\p{N}._+-]+", "_").replaceAll("^[._]+", "").replaceAll("_+$", "");
    return plain.length() <= LONGEST ? plain : plain.substring(plain.length() - LONGEST);
  }

  private static String extension(String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    if (type.contains("fits")) return ".fits";
    if (type.contains("votable")) return ".vot";
    if (type.contains("csv")) return ".csv";
    if (type.startsWith("image/")) return "." + type.substring(6).replaceAll("\\W.*", "");
    return type.startsWith("text/") ? ".txt" : ".dat";
  }
}
