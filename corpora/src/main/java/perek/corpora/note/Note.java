package perek.corpora.note;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.corpora.Passage;
import perek.corpora.Reading;
import perek.corpora.read.Block;
import perek.corpora.read.text.FrontMatter;
import perek.corpora.read.text.MarkdownBlocks;

/// One starter note: its blocks, each with the source that its marker names.
///
/// @param name of its file
/// @param text of its file
/// @param sources what the notes' documents are called
record Note(String name, String text, Sources sources) {

  private static final Pattern MARKER = Pattern.compile("\\s*\\[\\^([\\w.-]+)](?: *\\|)*");
  private static final Pattern LIST_MARK = Pattern.compile("^(?:- |\\d+\\. )");

  Reading reading() {
    List<Passage> passages = passages();
    if (passages.isEmpty()) throw broken("has no block");
    return new Reading(Notes.CORPUS, path(), hash(passages), passages);
  }

  private String path() {
    return "notes/" + name;
  }

  private List<Passage> passages() {
    FrontMatter front = FrontMatter.of(text);
    Map<String, Sources.Source> cited = cited(front);
    List<Passage> passages = new ArrayList<>();
    StringBuilder pending = new StringBuilder();
    for (Block block : MarkdownBlocks.of(front.body())) {
      if (block instanceof Block.Heading) continue;
      append(pending, block.text());
      Matcher marker = MARKER.matcher(block.text());
      if (block instanceof Block.Listing || !marker.find()) continue;
      passages.add(passage(pending.toString(), marker.group(1), cited));
      pending.setLength(0);
    }
    if (!pending.isEmpty()) throw broken("has no source for the block \"" + pending + "\"");
    return passages;
  }

  /// A table or a listing without a marker of its own belongs to the block after it.
  private static void append(StringBuilder pending, String block) {
    if (!pending.isEmpty()) pending.append("\n\n");
    pending.append(block);
  }

  private Passage passage(String block, String key, Map<String, Sources.Source> cited) {
    Sources.Source source = cited.get(key);
    if (source == null) throw broken("uses the source " + key + ", which its front matter lacks");
    String quoted =
        MARKER.matcher(LIST_MARK.matcher(block).replaceFirst("")).replaceAll("").strip();
    return new Passage(source.document(), path(), source.sections(), null, quoted);
  }

  private Map<String, Sources.Source> cited(FrontMatter front) {
    Map<String, Sources.Source> cited = new HashMap<>();
    if (front.values().get("sources") instanceof Map<?, ?> entries)
      entries.forEach((key, source) -> {
        if (source instanceof Map<?, ?> fields)
          cited.put(String.valueOf(key), sources.source(fields));
      });
    return cited;
  }

  /// Of the note and of what its sources were resolved to, since either changes its passages.
  private String hash(List<Passage> passages) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(text.getBytes(StandardCharsets.UTF_8));
      passages.forEach(passage -> sha.update(passage.toString().getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private IllegalStateException broken(String fault) {
    return new IllegalStateException("the note " + name + " " + fault);
  }
}
