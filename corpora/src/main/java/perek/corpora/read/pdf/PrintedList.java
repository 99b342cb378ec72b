package perek.corpora.read.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import perek.corpora.read.Block;

/// The list of contents that a document prints: the headings it has, with their numbers.
///
/// @param from index of its first line, its title left out
/// @param to index behind its last line
/// @param entries titles with number, by their letters and digits
record PrintedList(int from, int to, Map<String, Block.Heading> entries) {

  private static final Pattern TITLE = Pattern.compile("(?i)(?:table of )?contents");
  private static final Pattern NUMBER =
      Pattern.compile("((?:\\d{1,2}|[A-Z])(?:\\.\\d{1,3}){0,6})\\.?\\s+(\\S.*)");
  private static final Pattern PAGE =
      Pattern.compile("(.*?)(?:[\\s.·…]*)\\s(\\d{1,4}|[ivxlc]{1,6})");
  private static final int MAX_STRANGERS = 6;
  private static final int FEWEST = 3;

  /// Finds the list; one without entries where the document prints none.
  static PrintedList in(List<PdfLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (!TITLE.matcher(lines.get(i).text()).matches()) continue;
      PrintedList list = from(i + 1, lines);
      if (list.entries.size() >= FEWEST) return list;
    }
    return new PrintedList(0, 0, Map.of());
  }

  private static PrintedList from(int start, List<PdfLine> lines) {
    Map<String, Block.Heading> entries = new HashMap<>();
    int to = start;
    String open = "";
    for (int i = start; i < lines.size() && i - to < MAX_STRANGERS; i++) {
      String text = (open + " " + lines.get(i).text()).strip();
      Matcher page = PAGE.matcher(text);
      boolean first = NUMBER.matcher(lines.get(i).text()).matches();
      if (page.matches() && !page.group(1).isBlank()) {
        Block.Heading heading = heading(page.group(1).strip());
        if (entries.putIfAbsent(key(heading.title()), heading) != null && open.isEmpty()) break;
        to = i + 1;
        open = "";
      } else open = first ? lines.get(i).text() : "";
    }
    return new PrintedList(start, to, entries);
  }

  /// The heading that a whole line is, if the list has it.
  Block.@Nullable Heading heading(List<String> lines) {
    return entries.get(key(String.join(" ", lines)));
  }

  /// How deep the numbers of the list go; 0 where there is none.
  int depth() {
    return entries.values().stream().mapToInt(entry -> depth(entry.number())).max().orElse(0);
  }

  static int depth(String number) {
    return number.isEmpty() ? 0 : 1 + (int) number.chars().filter(c -> c == '.').count();
  }

  static Block.Heading heading(String title) {
    Matcher numbered = NUMBER.matcher(title);
    if (!numbered.matches()) return new Block.Heading(1, "", title, null);
    String number = numbered.group(1);
    return new Block.Heading(depth(number), number, numbered.group(2), null);
  }

  static boolean isNumbered(String text) {
    return NUMBER.matcher(text).matches();
  }

  private static String key(String title) {
    return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
