package perek.shell.classify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perek.tools.classify.score.Interval;
import perek.tools.classify.score.QuantityScore;
import perek.tools.classify.score.Scores;

/// Scores as a page of text.
final class ScoresText {

  private ScoresText() {}

  static String of(String learnt, List<Scores> all) {
    StringBuilder text = new StringBuilder("learnt from: " + learnt + "\n");
    for (Scores scores : all) text.append(one(scores));
    return text.toString();
  }

  private static String one(Scores s) {
    StringBuilder text = new StringBuilder();
    text.append(
        "%n%s: %,d spectra of %,d stars; 95 %% intervals by stars drawn again%n"
            .formatted(s.name(), s.spectra(), s.stars()));
    line(text, "macro-F1", s.macroF1());
    line(text, "accuracy", s.accuracy());
    line(text, "within one class", s.withinOneClass());
    line(text, "calibration error (15 bins)", s.ece());
    line(text, "error at 85 % coverage", s.errorAt85());
    text.append(
        String.format(
            Locale.ROOT,
            "  answers %.1f %%, of which %.1f %% wrong%n",
            100 * s.answered(),
            100 * s.errorAnswered()));
    text.append("  truth by row, label by column; recall, F1\n");
    text.append("              ");
    for (String label : s.labels()) text.append(String.format("%12s", label));
    text.append('\n');
    for (int k = 0; k < s.labels().size(); k++) text.append(row(s, k));
    for (Map.Entry<String, QuantityScore> q : s.quantities().entrySet())
      text.append("  ").append(q.getKey()).append(": ").append(q.getValue().words()).append('\n');
    return text.toString();
  }

  private static String row(Scores s, int k) {
    String label = s.labels().get(k);
    StringBuilder text = new StringBuilder(String.format("  %-12s", label));
    for (int count : s.confusion().get(k)) text.append(String.format("%12d", count));
    Interval recall = s.recall().get(label);
    Double f1 = s.f1().get(label);
    if (recall != null && f1 != null)
      text.append(
          String.format(
              Locale.ROOT,
              "   %.3f [%.3f, %.3f]  %.3f",
              recall.value(),
              recall.low(),
              recall.high(),
              f1));
    return text.append('\n').toString();
  }

  private static void line(StringBuilder text, String name, @Nullable Interval i) {
    if (i == null) return;
    text.append(
        String.format(
            Locale.ROOT, "  %-28s %.3f [%.3f, %.3f]%n", name, i.value(), i.low(), i.high()));
  }
}
