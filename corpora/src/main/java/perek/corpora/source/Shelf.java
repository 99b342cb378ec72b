package perek.corpora.source;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The fetched documents of one corpus on disk. A document is replaced in one step, so that a
/// reader sees the old one or the new one and a kill leaves the old one.
///
/// @param files the documents
/// @param parts beside them, on the same disk: what is not whole yet
public record Shelf(Path files, Path parts) {

  private static final int MAX_SEGMENT = 80;
  private static final Map<String, String> ENDINGS =
      Map.of(
          "text/html", ".html",
          "application/xhtml+xml", ".html",
          "application/pdf", ".pdf",
          "text/plain", ".txt",
          "text/markdown", ".md",
          "application/json", ".json",
          "text/csv", ".csv",
          "application/epub+zip", ".epub");

  /// The place of a document.
  ///
  /// @param name with `/`, as made by [#nameOf]
  public Path at(String name) {
    Path place = files.resolve(name).normalize();
    if (!place.startsWith(files) || place.equals(files))
      throw new IllegalArgumentException("file name '" + name + "' leads out of " + files);
    return place;
  }

  /// A fresh place for a part.
  Path part() throws IOException {
    Files.createDirectories(parts);
    return parts.resolve("download.part");
  }

  /// Puts a whole part in its place.
  void put(Path part, String name) throws IOException {
    Path place = at(name);
    Files.createDirectories(place.getParent());
    Files.move(part, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Writes a file beside its place first, then moves it there.
  public static void replace(Path file, String text) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    Files.createDirectories(aside.getParent());
    try {
      Files.writeString(aside, text);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      // Half of it, where the disk is full.
      Files.deleteIfExists(aside);
    }
  }

  /// Removes the other forms of a document: `SSA/SSA.pdf` once `SSA/SSA.html` is here.
  void supersede(String name) throws IOException {
    Path place = at(name);
    String stem = stem(place) + ".";
    try (Stream<Path> siblings = Files.list(place.getParent())) {
      for (Path sibling : siblings.toList())
        if (!sibling.equals(place) && (stem(sibling) + ".").equals(stem)) Files.delete(sibling);
    }
  }

  private static String stem(Path file) {
    return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
  }

  /// SHA-256 in hex.
  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// A file name for an address: host and path, harmless on any disk. A query becomes eight digits
  /// of its hash.
  public static String nameOf(URI uri) {
    List<String> names = new ArrayList<>();
    names.add(harmless(String.valueOf(uri.getHost())));
    String path = uri.getPath() == null ? "" : uri.getPath();
    for (String segment : path.split("/", -1)) if (!segment.isBlank()) names.add(harmless(segment));
    if (names.size() == 1 || path.endsWith("/")) names.add("index");
    if (uri.getRawQuery() != null) {
      String last = names.removeLast();
      int dot = last.lastIndexOf('.') > 0 ? last.lastIndexOf('.') : last.length();
      byte[] query = uri.getRawQuery().getBytes(StandardCharsets.UTF_8);
      names.add(last.substring(0, dot) + "-" + sha256(query).substring(0, 8) + last.substring(dot));
    }
    return String.join("/", names);
  }

  /// Letters, digits and `._-` only, no leading dot, at most 80 characters (the end is kept, for it
  /// says the format).
  static String harmless(String segment) {
    String plain = segment.replaceAll("[^\\p{Alnum}._-]+", "-").replaceAll("^[.-]+", "");
    if (plain.isEmpty())
      return "x" + sha256(segment.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    return plain.length() <= MAX_SEGMENT ? plain : plain.substring(plain.length() - MAX_SEGMENT);
  }

  /// The name with the ending of its media type where it has no known one itself: readers choose by
  /// it. An unknown type ends in `.html`, what most addresses without an ending give.
  static String withEnding(String name, String contentType) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    if (last.matches(
        "(?i).+\\.(x?html?|pdf|docx|odt|epub|tex|rst|md|markdown|ipynb|csv|tsv|bib|jsonl?|txt)"))
      return name;
    String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(java.util.Locale.ROOT);
    return name + ENDINGS.getOrDefault(type, ".html");
  }
}
