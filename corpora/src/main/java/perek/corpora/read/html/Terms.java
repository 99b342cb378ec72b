package perek.corpora.read.html;

import java.util.List;
import java.util.stream.Collectors;
import perek.corpora.read.Block;

/// Text of a definition list: `term: meaning` where the meaning is one line, else the term and its
/// meaning indented below.
final class Terms {

  private final String indent;
  private final StringBuilder text = new StringBuilder();
  private boolean open;

  Terms(String indent) {
    this.indent = indent;
  }

  void term(String term) {
    if (term.isEmpty()) return;
    line();
    text.append(term.replace('\n', ' '));
    open = true;
  }

  void meaning(List<Block> blocks) {
    String meaning = blocks.stream().map(Terms::plain).collect(Collectors.joining("\n"));
    if (meaning.isBlank()) return;
    if (open && text.charAt(text.length() - 1) != ':') text.append(':');
    boolean brief = open && meaning.indexOf('\n') < 0;
    if (brief) {
      text.append(' ').append(meaning);
    } else {
      line();
      text.append(indent).append(meaning.replace("\n", "\n" + indent));
    }
    open = false;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  private void line() {
    if (!text.isEmpty()) text.append('\n');
  }

  private static String plain(Block block) {
    return block instanceof Block.Heading heading ? heading.title() : block.text();
  }
}
