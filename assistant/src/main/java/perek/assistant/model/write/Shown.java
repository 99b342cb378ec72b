package perek.assistant.model.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;
import perek.assistant.model.Budget;

/// Evidence as a model sees it, under short labels `e1`, `e2` …: the most valuable first, as much
/// as the budget holds.
///
/// @param byLabel what may be cited
/// @param text of all of it
/// @param left pieces that had no room
record Shown(Map<String, Evidence> byLabel, String text, int left) {

  /// Shorter pieces say nothing.
  private static final int LEAST_TOKENS = 60;

  /// One piece takes so much of the budget at most.
  private static final int MOST_SHARE = 3;

  static Shown of(Trail trail, int tokens) {
    Map<String, Evidence> byLabel = new LinkedHashMap<>();
    List<String> texts = new ArrayList<>();
    int room = tokens;
    int left = 0;
    for (Evidence piece : citable(trail)) {
      String label = "e" + (byLabel.size() + 1);
      String head = "<evidence id=\"" + label + "\" from=\"" + header(piece) + "\">\n";
      int most = Math.min(room, Math.max(LEAST_TOKENS * 2, tokens / MOST_SHARE));
      int own = most - Budget.tokens(head) - 8;
      if (own < LEAST_TOKENS) {
        left++;
        continue;
      }
      String whole = head + Budget.cut(harmless(text(piece)), own) + "\n</evidence>";
      room -= Budget.tokens(whole) + 2;
      byLabel.put(label, piece);
      texts.add(whole);
    }
    return new Shown(byLabel, String.join("\n\n", texts), left);
  }

  /// Answers of services first, since they were asked for; passages in the order of their rank.
  private static List<Evidence> citable(Trail trail) {
    List<Evidence> all = new ArrayList<>();
    all.addAll(trail.evidence(Evidence.Fetched.class).reversed());
    all.addAll(trail.evidence(Evidence.Found.class));
    return all;
  }

  private static String header(Evidence piece) {
    String header =
        switch (piece) {
          case Evidence.Found found -> found.hit().passage().header();
          case Evidence.Fetched fetched -> fetched.tool() + " of " + fetched.service();
          case Evidence.Calculated _, Evidence.Failed _ -> "";
        };
    return header.replace('"', '\'').replaceAll("\\s+", " ");
  }

  private static String text(Evidence piece) {
    return switch (piece) {
      case Evidence.Found found -> found.hit().passage().text();
      case Evidence.Fetched fetched -> fetched.text();
      case Evidence.Calculated _, Evidence.Failed _ -> "";
    };
  }

  /// A document cannot end its own quotation.
  private static String harmless(String text) {
    return text.replaceAll("(?i)</?\\s*evidence", "(evidence");
  }

  Optional<Evidence> labelled(String label) {
    return Optional.ofNullable(byLabel.get(label));
  }
}
