package perek.assistant.eval.gold;

import java.util.Locale;
import java.util.regex.Pattern;
import perek.corpora.Passage;

/// A section that answers a question.
///
/// @param document its id as citations name it, such as `ADQL` or `eprv/RVData/docs/source/faq.rst`
/// @param number of the section, such as `4.4.4`; empty where it has none
/// @param title of the section; a file's own name stands for the whole file
public record Target(String document, String number, String title) {

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern APPENDIX = Pattern.compile("^(?:appendix|annex) ");
  private static final Pattern LEADING_NUMBER = Pattern.compile("^(?:[a-z] )?(?:\\d+ )+|^[a-z] ");

  public Target {
    if (document.isBlank()) throw new IllegalArgumentException("has a section without \"doc\"");
  }

  /// True where a passage is of the document: by id in any case, or by the end of its path.
  static boolean isOf(String document, Passage passage) {
    return passage.document().id().equalsIgnoreCase(document)
        || passage.path().equals(document)
        || passage.path().endsWith("/" + document);
  }

  /// True where a passage stands in this very section, not in one above or below it. Sections are
  /// compared by their words, so that `2.1.6. Quote` is `2.1.6 Quote`; a section that bears no
  /// number in one of both is compared by its title.
  public boolean holds(Passage passage) {
    if (!isOf(document, passage)) return false;
    if (number.isEmpty() && document.endsWith(title) && title.contains(".")) return true;
    if (passage.sections().isEmpty()) return false;
    String section = words(passage.sections().getLast());
    String numbered = words(number + " " + title);
    if (section.equals(numbered)) return true;
    boolean bothNumbered = !bare(section).equals(section) && !bare(numbered).equals(numbered);
    return !bothNumbered && bare(section).equals(bare(numbered));
  }

  /// As reports name it: `ADQL 4.4.4 ILIKE`.
  public String label() {
    return (document + " " + number + " " + title).replaceAll(" +", " ").strip();
  }

  private static String words(String text) {
    String words = NOT_A_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return APPENDIX.matcher(words).replaceFirst("");
  }

  private static String bare(String words) {
    String bare = LEADING_NUMBER.matcher(words).replaceFirst("");
    return bare.isBlank() ? words : bare;
  }
}
