package perek.corpora.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Titles of sections as source files write them: number and words in one line.
public final class Titles {

  /// `4.1.1.3 BAND`, `2. Data`, `A.1 Examples`; a lone letter or a year is a word, no number.
  private static final Pattern NUMBERED =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){0,8}|[A-Z](?:\\.\\d{1,3}){1,8})\\.?\\s+(\\S.*)");

  private Titles() {}

  /// Splits the number from the title.
  ///
  /// @param level 1 for the outermost
  /// @param title as written, such as `4.1.1.3 BAND`
  public static Block.Heading heading(int level, String title, @Nullable String anchor) {
    String line = title.strip().replaceAll("\\s+", " ");
    Matcher numbered = NUMBERED.matcher(line);
    return numbered.matches()
        ? new Block.Heading(level, numbered.group(1), numbered.group(2), anchor)
        : new Block.Heading(level, "", line, anchor);
  }

  /// Fragment identifier that documentation sites make of a title: `ssa-parameters`; null where no
  /// letter or digit is left.
  public static @Nullable String slug(String title) {
    String slug =
        title
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}\\s-]", "")
            .strip()
            .replaceAll("[\\s-]+", "-");
    return slug.isEmpty() ? null : slug;
  }
}
