package perek.index.rank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import perek.index.rank.SecondStage.Ranked;

/// Brings passages of several documents under the first ten, where a question is about several
/// things. The very first stand where they are: what is right comes first, and then what else there
/// is.
public final class Spread {

  /// Passages that stay where they are, but for a document that the question names.
  public static final int KEPT = 5;

  /// Places over which documents are spread.
  public static final int PLACES = 10;

  /// Of the first, so many give way.
  private static final int YIELDING = 2;

  private final int fresh;

  /// @param fresh places that go to documents that have none yet, from 0 to 5
  public Spread(int fresh) {
    this.fresh = fresh;
  }

  /// @param ordered best first
  public List<Ranked> documents(List<Ranked> ordered) {
    if (ordered.size() <= KEPT) return ordered;
    List<Ranked> head = ordered.subList(0, KEPT);
    List<Ranked> news = fresh(head, ordered.subList(KEPT, ordered.size()));
    List<Ranked> spread = new ArrayList<>(head);
    List<Ranked> left = new ArrayList<>(ordered.subList(KEPT, ordered.size()));
    left.removeAll(news);
    int natural = Math.min(PLACES - KEPT - news.size(), left.size());
    spread.addAll(left.subList(0, natural));
    news.forEach(one -> spread.add(one.because("first of " + one.traits().document())));
    spread.addAll(left.subList(natural, left.size()));
    return spread;
  }

  private List<Ranked> fresh(List<Ranked> head, List<Ranked> others) {
    Set<String> known = new HashSet<>();
    head.forEach(one -> known.add(one.traits().document()));
    List<Ranked> news = new ArrayList<>();
    for (Ranked one : others)
      if (news.size() < fresh && known.add(one.traits().document())) news.add(one);
    return news;
  }

  /// Puts the best of each thing that has none among the first at their end.
  ///
  /// @param things documents about each
  /// @param best of each thing, empty where there is none
  /// @param first how many are the first: [#KEPT] or [#PLACES]
  public List<Ranked> each(
      List<Ranked> ordered, List<Set<String>> things, List<Optional<Ranked>> best, int first) {
    List<Ranked> head = ordered.subList(0, Math.min(first, ordered.size()));
    List<Ranked> missing = new ArrayList<>();
    for (int i = 0; i < things.size(); i++) {
      Set<String> thing = things.get(i);
      boolean there = head.stream().anyMatch(one -> thing.contains(one.traits().document()));
      if (!there && missing.size() < YIELDING) best.get(i).ifPresent(missing::add);
    }
    if (missing.isEmpty()) return ordered;
    List<Ranked> all = new ArrayList<>(ordered);
    all.removeIf(one -> missing.stream().anyMatch(same -> same.isOf(one)));
    int at = Math.min(first - missing.size(), all.size());
    for (Ranked one : missing.reversed())
      all.add(at, one.because("the question asks for " + one.traits().document()));
    return all;
  }
}
