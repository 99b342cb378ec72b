package perek.corpora.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Packs the blocks of one section into texts of a bounded size.
final class Packing {

  /// Share of the limit up to which paragraphs are gathered: a passage on one matter is found
  /// better than one on three.
  private static final double FULL = 0.75;

  /// Share of the limit below which a last text is joined to the one before where it fits.
  private static final double CRUMB = 0.2;

  private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*•]|\\w{1,3}[.)])\\s");

  private final int limit;
  private final List<String> texts = new ArrayList<>();
  private final List<Piece> open = new ArrayList<>();
  private int size;

  Packing(int limit) {
    this.limit = limit;
  }

  /// A part of a block that is not cut further.
  ///
  /// @param follows true for what the paragraph before it leads into: a table, list or formula
  /// @param item true for an item of a list, which follows another without a blank line
  private record Piece(String text, int size, boolean follows, boolean item) {}

  List<String> texts(List<Block> blocks) {
    for (Block block : blocks) {
      for (Piece piece : pieces(block)) add(piece);
    }
    close();
    joinCrumb();
    return texts;
  }

  private List<Piece> pieces(Block block) {
    boolean item = block instanceof Block.Prose(String text) && ITEM.matcher(text).find();
    boolean follows = item || !(block instanceof Block.Prose);
    return Cut.toFit(block, limit).stream()
        .map(text -> new Piece(text, Tokens.in(text), follows, item))
        .toList();
  }

  private void add(Piece piece) {
    boolean whole = piece.follows && !piece.item;
    int most = whole ? limit : (int) (limit * FULL);
    if (!open.isEmpty() && size + piece.size > most) {
      Piece lead = piece.follows ? lead(piece) : null;
      if (lead != null) take(lead);
      close();
      if (lead != null) put(lead);
    }
    put(piece);
  }

  /// The paragraph that leads into a piece and can go with it into the next text.
  private @Nullable Piece lead(Piece piece) {
    Piece last = open.getLast();
    boolean leads = !last.follows && (last.text.endsWith(":") || last.size * 3 < limit);
    return open.size() > 1 && leads && last.size + piece.size <= limit ? last : null;
  }

  private void put(Piece piece) {
    open.add(piece);
    size += piece.size;
  }

  private void take(Piece piece) {
    open.removeLast();
    size -= piece.size;
  }

  private void close() {
    StringBuilder text = new StringBuilder();
    boolean afterItem = false;
    for (Piece piece : open) {
      if (!text.isEmpty()) text.append(afterItem && piece.item ? "\n" : "\n\n");
      text.append(piece.text);
      afterItem = piece.item;
    }
    if (!text.toString().isBlank()) texts.add(text.toString().stripTrailing());
    open.clear();
    size = 0;
  }

  private void joinCrumb() {
    if (texts.size() < 2) return;
    String last = texts.getLast();
    String before = texts.get(texts.size() - 2);
    int crumb = Tokens.in(last);
    if (crumb < limit * CRUMB && crumb + Tokens.in(before) <= limit) {
      texts.removeLast();
      boolean items = ITEM.matcher(last).find() && ITEM.matcher(lastLine(before)).find();
      texts.set(texts.size() - 1, before + (items ? "\n" : "\n\n") + last);
    }
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }
}
