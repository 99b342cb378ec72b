package perek.shell.render;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import perek.index.Explained;
import perek.index.Hit;
import perek.index.search.Explanation;

/// Hits as people read them on a terminal.
public final class HitText {

  /// Most lines shown of one passage.
  private static final int MAX_LINES = 6;

  /// Most terms named of one passage.
  private static final int MAX_TERMS = 8;

  private HitText() {}

  public static String of(List<Hit> hits, Style style, int width) {
    return of(hits, _ -> "", style, width);
  }

  /// The same with the reasons below each.
  public static String explained(List<Explained> hits, Style style, int width) {
    return of(hits.stream().map(Explained::hit).toList(), i -> reasons(hits.get(i)), style, width);
  }

  private static String of(List<Hit> hits, IntFunction<String> reasons, Style style, int width) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      String name = Wrap.safe(Source.name(hit.passage()));
      text.append(style.mark("[" + (i + 1) + "]"))
          .append(' ')
          .append(style.bold(name))
          .append('\n');
      text.append("    ").append(style.dim(Wrap.safe(Source.place(hit.passage())))).append('\n');
      for (String line : reasons.apply(i).lines().toList())
        Wrap.lines(Wrap.safe(line), width - 4)
            .forEach(part -> text.append("    ").append(style.dim(part)).append('\n'));
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

  private static String reasons(Explained explained) {
    Explanation why = explained.why();
    String text =
        why.textRank() == null
            ? "not among the best by text"
            : "rank %d by text (BM25 %.2f, part %s)"
                .formatted(why.textRank(), why.textScore(), part(why.textPart()));
    String near =
        why.cosine() == null
            ? "no vector"
            : "%s by meaning (cosine %.3f, part %s)"
                .formatted(
                    why.vectorRank() == null ? "not among the nearest" : "rank " + why.vectorRank(),
                    why.cosine(),
                    part(why.vectorPart()));
    String reranked = why.reranked() == null ? "" : "reranked %.3f, ".formatted(why.reranked());
    return "%sscore %.3f: %s; %s; holds %.0f %% of the question%s%n%s"
        .formatted(
            reranked,
            explained.hit().score(),
            text,
            near,
            100 * explained.hit().coverage(),
            why.reasons().stream().map(reason -> "; " + reason).collect(Collectors.joining()),
            words(why));
  }

  private static String words(Explanation why) {
    if (why.matches().isEmpty()) return "no word of the question stands in it";
    String fields =
        why.fields().stream()
            .map(field -> "%s %.2f".formatted(field, why.of(field)))
            .collect(Collectors.joining(", "));
    String terms =
        why.matches().stream()
            .limit(MAX_TERMS)
            .map(m -> "%s (%s) %.2f".formatted(m.term(), m.field(), m.score()))
            .collect(Collectors.joining(", "));
    return fields + ": " + terms + (why.matches().size() > MAX_TERMS ? ", …" : "");
  }

  private static String part(@Nullable Double part) {
    return part == null ? "none" : "%.3f".formatted(part);
  }
}
