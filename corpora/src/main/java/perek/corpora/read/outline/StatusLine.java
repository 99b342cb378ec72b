package perek.corpora.read.outline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The line by which an IVOA document states its standing: `IVOA Recommendation 24 October 2016`.
///
/// @param status REC, PR, WD, EN or NOTE; null where there is no such line
/// @param date ISO 8601; null where none is readable
public record StatusLine(@Nullable String status, @Nullable String date) {

  private static final Map<String, String> STATUS =
      Map.of(
          "recommendation", "REC",
          "proposed recommendation", "PR",
          "working draft", "WD",
          "note", "NOTE",
          "endorsed note", "EN",
          "proposed endorsed note", "PEN");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern LINE =
      Pattern.compile(
          "IVOA\\s+(Recommendation|Proposed Recommendation|Working Draft|Note|Endorsed Note"
              + "|Proposed Endorsed Note)[,:\\s]+"
              + "(?:(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})\\s+([A-Z][a-z]{2,8})\\s+(\\d{4})"
              + "|(\\d{4})\\s+([A-Z][a-z]{2,8})\\s+(\\d{1,2}))");

  /// The first such line of a text.
  public static StatusLine in(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.find()) return new StatusLine(null, null);
    String status = STATUS.get(line.group(1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    if (line.group(2) != null) {
      return new StatusLine(status, date(line.group(2), line.group(3), line.group(4)));
    }
    return line.group(5) != null
        ? new StatusLine(status, date(line.group(7), month(line.group(6)), line.group(5)))
        : new StatusLine(status, date(line.group(8), month(line.group(9)), line.group(10)));
  }

  private static String month(String name) {
    return String.valueOf(MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1);
  }

  private static @Nullable String date(String year, String month, String day) {
    try {
      int y = Integer.parseInt(year);
      return LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day)).toString();
    } catch (DateTimeException e) {
      return null; // 31 February is no date, and the document none the worse
    }
  }
}
