package perek.shell.render;

import java.util.List;
import perek.index.Hit;

/// Hits as people read them on a terminal.
public final class HitText {

  /// Most lines shown of one passage.
  private static final int MAX_LINES = 6;

  private HitText() {}

  public static String of(List<Hit> hits, Style style, int width) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      String name = Wrap.safe(Source.name(hit.passage()));
      text.append(style.mark("[" + (i + 1) + "]"))
          .append(' ')
          .append(style.bold(name))
          .append('\n');
      text.append("    ").append(style.dim(Wrap.safe(Source.place(hit.passage())))).append('\n');
      body(hit.passage().text(), width, text);
      text.append('\n');
    }
    return text.toString();
  }

  private static void body(String passage, int width, StringBuilder text) {
    List<String> lines = Wrap.lines(Wrap.safe(passage), width - 4);
    List<String> shown = lines.subList(0, Math.min(MAX_LINES, lines.size()));
    shown.forEach(line -> text.append("    ").append(line).append('\n'));
    if (lines.size() > shown.size()) text.append("    …\n");
  }
}
