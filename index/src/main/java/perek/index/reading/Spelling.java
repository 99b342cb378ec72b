package perek.index.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import perek.index.text.Fields;
import perek.index.text.Question;

/// Mends a question's misspelt words: one that no passage holds, in no inflection, and that is near
/// a word which several hold, is read as that. A word of capitals or with digits is a name and is
/// left alone.
public final class Spelling {

  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{N}_./-])\\p{L}\\p{Ll}{4,}(?![\\p{L}\\p{N}_/-])");

  /// A word in fewer passages may be misspelt itself.
  private static final int FEWEST = 3;

  /// Of a word of this length, two letters may be wrong.
  private static final int LONG = 9;

  /// Of a shorter one, none: too many words are near it.
  private static final int SHORT = 6;

  private final IndexReader reader;

  public Spelling(IndexReader reader) {
    this.reader = reader;
  }

  /// A word as written and as it is read.
  public record Correction(String said, String read) {}

  /// @param text with the corrections made
  public record Corrected(String text, List<Correction> corrections) {}

  /// @param kept words that are right as they are, in lower case
  public Corrected correct(String text, Set<String> kept) throws IOException {
    StringBuilder corrected = new StringBuilder();
    List<Correction> corrections = new ArrayList<>();
    int end = 0;
    for (MatchResult word : WORD.matcher(text).results().toList()) {
      String said = word.group();
      if (kept.contains(said.toLowerCase(Locale.ROOT)) || corrections.size() == Question.MOST_TERMS)
        continue;
      Optional<String> read = nearest(said.toLowerCase(Locale.ROOT));
      if (read.isEmpty()) continue;
      corrected.append(text, end, word.start()).append(read.get());
      corrections.add(new Correction(said, read.get()));
      end = word.end();
    }
    return new Corrected(corrected.append(text.substring(end)).toString(), corrections);
  }

  private Optional<String> nearest(String word) throws IOException {
    if (word.length() < SHORT || isKnown(word)) return Optional.empty();
    Terms terms = MultiTerms.getTerms(reader, Fields.IDENT);
    if (terms == null) return Optional.empty();
    for (int edits = 1; edits <= (word.length() < LONG ? 1 : 2); edits++) {
      Optional<String> near = nearest(terms, word, edits);
      if (near.isPresent()) return near;
    }
    return Optional.empty();
  }

  /// The most frequent of those at this distance.
  private static Optional<String> nearest(Terms terms, String word, int edits) throws IOException {
    TermsEnum near = new FuzzyTermsEnum(terms, new Term(Fields.IDENT, word), edits, 1, true);
    String best = null;
    int most = FEWEST - 1;
    for (BytesRef term = near.next(); term != null; term = near.next()) {
      if (near.docFreq() <= most) continue;
      String text = term.utf8ToString();
      if (!text.chars().allMatch(Character::isLetter)) continue;
      most = near.docFreq();
      best = text;
    }
    return Optional.ofNullable(best);
  }

  private boolean isKnown(String word) throws IOException {
    if (reader.docFreq(new Term(Fields.IDENT, word)) > 0) return true;
    for (String stem : Question.words(word))
      if (reader.docFreq(new Term(Fields.BODY, stem)) > 0
          || reader.docFreq(new Term(Fields.TITLE, stem)) > 0) return true;
    return Question.words(word).isEmpty();
  }
}
