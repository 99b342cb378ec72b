package perek.index.filter;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import perek.corpora.Passage;
import perek.corpora.note.Notes;

/// What kind of text a passage comes from. Each passage has one.
public enum Kind {
  /// A document with a status, as the IVOA publishes them.
  STANDARD("standards"),
  /// A starter note that comes with Perek, whatever document it stands on.
  NOTE("starter notes"),
  /// A paper or its abstract: a record of a file, or a document named by arXiv id or bibcode.
  PAPER("papers"),
  /// Anything else, such as documentation and files of one's own.
  DOC("other documents");

  private static final Pattern PAPER_ID =
      Pattern.compile("(?i)arxiv:.+|(?-i)(?:1[5-9]|20)\\d{2}[A-Za-z0-9.&]{14}[A-Za-z.]");

  private final String label;

  Kind(String label) {
    this.label = label;
  }

  /// Several of them, for people.
  public String label() {
    return label;
  }

  /// As options write it: `paper`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind that a word names, in any case, singular or plural.
  public static Optional<Kind> of(String word) {
    String one = word.strip().toLowerCase(Locale.ROOT).replaceFirst("s$", "");
    return Stream.of(values()).filter(kind -> kind.word().equals(one)).findFirst();
  }

  /// @param corpus that the passage belongs to
  static Kind of(String corpus, Passage passage) {
    if (corpus.equals(Notes.CORPUS)) return NOTE;
    if (passage.document().status() != null) return STANDARD;
    boolean paper =
        passage.path().contains("#") || PAPER_ID.matcher(passage.document().id()).matches();
    return paper ? PAPER : DOC;
  }
}
