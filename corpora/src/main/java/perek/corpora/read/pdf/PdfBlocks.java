package perek.corpora.read.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import perek.corpora.read.Block;

/// Blocks of the lines of a PDF: headings as the document's own contents list has them or, where it
/// has none, by number and size; paragraphs by the layout; listings by fixed width.
final class PdfBlocks {

  private static final Set<String> FRONT_HEADINGS =
      Set.of(
          "abstract",
          "summary",
          "contents",
          "table of contents",
          "introduction",
          "keywords",
          "acknowledgments",
          "acknowledgements");
  private static final Pattern BULLET = Pattern.compile("^[•◦▪‣∙●○■–—*∗]\\s+");

  /// What begins an item of a list or a footnote.
  private static final Pattern MARKED = Pattern.compile(BULLET.pattern() + "|^\\^\\d{1,3} ");

  private static final Pattern ENDED = Pattern.compile("[.!?:;\"”)\\]]\\s*$");
  private static final double LARGER = 1.12;
  private static final double SAME = 0.08;
  private static final int MAX_TITLE_LINES = 3;
  private static final int MAX_TITLE_CHARS = 120;

  /// Depth from which headings may be set as small as the text.
  private static final int PLAIN_DEPTH = 3;

  /// Line distances in letter heights up to which a line is the next one.
  private static final double NEAR = 2.5;

  private static final double FIXED_WIDTH = 0.525;

  private final List<PdfLine> lines;
  private final PrintedList contents;
  private final Joined joined;
  private final double body;
  private final List<Block> blocks = new ArrayList<>();
  private final List<PdfLine> open = new ArrayList<>();
  private String lastNumber = "0";

  private PdfBlocks(List<PdfLine> lines) {
    this.lines = lines;
    contents = PrintedList.in(lines);
    joined = new Joined(lines);
    body = bodySize(lines);
  }

  static List<Block> of(List<PdfLine> pages) {
    return new PdfBlocks(RunningHeads.dropped(pages)).read();
  }

  /// The size in which most letters are set.
  static double bodySize(List<PdfLine> lines) {
    Map<Long, Integer> letters = new HashMap<>();
    lines.forEach(
        line -> letters.merge(Math.round(line.size() * 2.0), line.text().length(), Integer::sum));
    return letters.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(20L)
        / 2.0;
  }

  private List<Block> read() {
    for (int i = 0; i < lines.size(); )
      i += i == contents.from() && contents.to() > i ? list() : line(i);
    flush();
    return blocks;
  }

  /// Takes the contents list whole.
  private int list() {
    flush();
    List<String> printed =
        lines.subList(contents.from(), contents.to()).stream().map(PdfLine::text).toList();
    blocks.add(new Block.Listing(String.join("\n", printed)));
    return printed.size();
  }

  /// Takes a line, or the lines of a heading; gives how many.
  private int line(int at) {
    for (int count = Math.min(MAX_TITLE_LINES, lines.size() - at); count > 0; count--) {
      Block.Heading heading = heading(lines.subList(at, at + count));
      if (heading == null) continue;
      flush();
      blocks.add(heading);
      if (!heading.number().isEmpty()) lastNumber = heading.number();
      return count;
    }
    PdfLine line = lines.get(at);
    if (!open.isEmpty() && parts(open.getLast(), line)) flush();
    open.add(line);
    return 1;
  }

  private Block.@Nullable Heading heading(List<PdfLine> title) {
    PdfLine first = title.getFirst();
    if (!first.opens() || title.stream().anyMatch(line -> line.page() != first.page())) return null;
    List<String> texts = title.stream().map(PdfLine::text).toList();
    Block.Heading listed = contents.heading(texts);
    if (listed != null
        && (!listed.number().isEmpty() || first.size() > body * LARGER || first.bold()))
      return listed;
    String text = joined.text(texts);
    boolean large = title.stream().allMatch(line -> line.size() > body * LARGER);
    boolean whole =
        title.stream().allMatch(line -> Math.abs(line.size() - first.size()) < SAME * first.size());
    if (text.length() > MAX_TITLE_CHARS || !whole || (title.size() > 1 && title.get(1).opens()))
      return null;
    if (!isTitled(text)) return null;
    if (PrintedList.isNumbered(text))
      return isNext(text, large || first.bold()) ? PrintedList.heading(text) : null;
    boolean named = FRONT_HEADINGS.contains(text.toLowerCase(Locale.ROOT));
    return named || (large && first.page() > 1) ? new Block.Heading(1, "", text, null) : null;
  }

  private static boolean isTitled(String text) {
    return text.codePoints().filter(Character::isLetter).count() >= 3 && !text.endsWith(",");
  }

  /// A numbered line that no contents list names is a heading where it lies deeper than the list
  /// goes, or there is no list, and where it stands out and its number follows the last.
  private boolean isNext(String text, boolean standsOut) {
    String number = PrintedList.heading(text).number();
    int depth = PrintedList.depth(number);
    if (depth <= contents.depth() || !(standsOut || depth >= PLAIN_DEPTH)) return false;
    return Successor.follows(lastNumber, number);
  }

  /// True where a paragraph ends between two lines.
  private boolean parts(PdfLine last, PdfLine next) {
    if (last.fixed() && next.fixed())
      return next.page() != last.page() && next.opens() && next.y() > last.y();
    if (last.fixed() != next.fixed()) return true;
    if (Joined.isBroken(last.text(), next.text()) && isNear(last, next)) return false;
    if (last.page() != next.page()) return !continues(last, next);
    boolean sized = Math.abs(last.size() - next.size()) > SAME * last.size() && next.opens();
    return next.opens() || sized || MARKED.matcher(next.text()).find();
  }

  /// True for the next line of the same size, where a broken word goes on, whatever the layout
  /// says.
  private static boolean isNear(PdfLine last, PdfLine next) {
    double down = next.y() - last.y();
    boolean sameSize = Math.abs(last.size() - next.size()) < SAME * last.size();
    return sameSize && last.page() == next.page() && down > 0 && down < NEAR * last.size();
  }

  /// A paragraph goes on over the page's end where no sentence ends there and none begins.
  private boolean continues(PdfLine last, PdfLine next) {
    boolean sameSize = Math.abs(last.size() - next.size()) < SAME * last.size();
    return sameSize
        && !ENDED.matcher(last.text()).find()
        && Character.isLowerCase(next.text().codePointAt(0));
  }

  private void flush() {
    if (open.isEmpty()) return;
    if (open.getFirst().fixed()) blocks.add(new Block.Listing(listing()));
    else {
      String text = joined.text(open.stream().map(PdfLine::text).toList());
      blocks.add(new Block.Prose(BULLET.matcher(text).replaceFirst("- ")));
    }
    open.clear();
  }

  private String listing() {
    double left = open.stream().mapToDouble(PdfLine::x).min().orElse(0);
    StringBuilder code = new StringBuilder();
    for (PdfLine line : open) {
      long indent = Math.round((line.x() - left) / (line.size() * FIXED_WIDTH));
      code.append(" ".repeat((int) Math.min(indent, 40))).append(line.text()).append('\n');
    }
    return code.toString().stripTrailing();
  }
}
