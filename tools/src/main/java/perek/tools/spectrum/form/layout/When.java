package perek.tools.spectrum.form.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import perek.tools.spectrum.fits.FitsFile;

/// A condition by which a layout is recognised: `KEY=PATTERN` on the primary keywords (in any case,
/// `*` for anything), `KEY` for a keyword that is there, `[HDU]` or `COLUMN@HDU` for data that are
/// there, `KEY>1` for a number above another, `axes=2` for the number of axes of the primary image;
/// `!` before one means its contrary.
///
/// @param text of the condition without `!`
/// @param wanted false for the contrary
record When(String text, boolean wanted) {

  static List<When> all(String text) {
    List<When> conditions = new ArrayList<>();
    for (String one : text.split("&", -1)) {
      String plain = one.strip();
      boolean not = plain.startsWith("!");
      conditions.add(new When(not ? plain.substring(1).strip() : plain, !not));
    }
    return List.copyOf(conditions);
  }

  boolean holds(FitsFile file) {
    return matches(file) == wanted;
  }

  private boolean matches(FitsFile file) {
    if (text.startsWith("axes="))
      return file.keys().whole("NAXIS").orElse(0) == Integer.parseInt(text.substring(5));
    int above = text.indexOf('>');
    if (above > 0)
      return file.keys().number(text.substring(0, above).strip()).orElse(Double.NEGATIVE_INFINITY)
          > Double.parseDouble(text.substring(above + 1));
    int equals = text.indexOf('=');
    if (equals > 0) return valued(file, text.substring(0, equals), text.substring(equals + 1));
    if (text.contains("[") || text.contains("@"))
      return Ref.all(text).stream().allMatch(r -> r.there(file));
    return file.keys().has(text);
  }

  private static boolean valued(FitsFile file, String key, String pattern) {
    String regex = "(?i)" + Pattern.quote(pattern.strip()).replace("*", "\\E.*\\Q");
    return file.keys().text(key.strip()).filter(v -> v.matches(regex)).isPresent();
  }
}
