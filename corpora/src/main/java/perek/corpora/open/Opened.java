package perek.corpora.open;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Problem;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Passages;

/// A file that is being read, and what is stated about it outside its text.
///
/// @param path as in [Passage#path()]
record Opened(Path file, String path, Stated stated, Published published) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /// Changes with the bytes, with what is stated about them, and with the readers.
  String sourceHash(byte[] bytes) {
    String rest = Readers.VERSION + "\n" + stated + "\n" + published.about(stated);
    return sha256(bytes, rest.getBytes(StandardCharsets.UTF_8));
  }

  void read(
      List<Contents> read,
      Kind kind,
      String corpus,
      String hash,
      Consumer<Reading> sink,
      Consumer<Problem> problems,
      Progress progress) {
    read.forEach(contents -> contents.problems().forEach(problems));
    boolean twin = kind == Kind.PDF && Tree.twin(file).isPresent();
    if (twin) {
      progress.report("read " + path + words(read) + ": indexed from its HTML", 0, 0);
      sink.accept(new Reading(corpus, path, hash, List.of()));
      return;
    }
    boolean records = false;
    for (Contents contents : read) {
      records |= !contents.record().isEmpty();
      sink.accept(reading(contents, corpus, hash));
    }
    if (records) sink.accept(new Reading(corpus, path, hash, List.of()));
  }

  /// A record is as old as its own text, so that one new line does not renew ten thousand.
  private Reading reading(Contents contents, String corpus, String hash) {
    if (contents.record().isEmpty()) {
      List<Passage> passages = Passages.cut(document(contents), path, contents.blocks());
      return new Reading(corpus, path, hash, passages);
    }
    String own = path + "#" + contents.record();
    List<Passage> passages = Passages.cut(document(contents), own, contents.blocks());
    String text = Readers.VERSION + passages;
    return new Reading(corpus, own, sha256(text.getBytes(StandardCharsets.UTF_8)), passages);
  }

  /// Metadata beside the file go first, then the table of published documents, then the front page.
  /// What they say of the file as a whole is not said of a record in it.
  Document document(Contents contents) {
    Stated front = Stated.by(contents.front());
    boolean record = !contents.record().isEmpty();
    Stated all =
        record
            ? front.or(
                new Stated(contents.record(), null, null, null, null, null, null, null, List.of()))
            : stated.or(published.about(stated.or(front))).or(front);
    String id = all.id() == null || all.id().isBlank() ? path : all.id();
    String title = all.title() == null || all.title().isBlank() ? title(contents) : all.title();
    String licence = all.licence() == null ? stated.licence() : all.licence();
    return new Document(
        id, title, all.version(), all.date(), all.status(), licence, all.url(), all.authors());
  }

  private String title(Contents contents) {
    return contents.blocks().stream()
        .filter(Block.Heading.class::isInstance)
        .map(Block::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .orElse(String.valueOf(file.getFileName()));
  }

  private static String words(List<Contents> read) {
    long words =
        read.stream()
            .flatMap(contents -> contents.blocks().stream())
            .mapToLong(block -> WORD.matcher(block.text()).results().count())
            .sum();
    return String.format(Locale.ROOT, ", %,d words", words);
  }

  private static String sha256(byte[]... parts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      Stream.of(parts).forEach(sha::update);
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
