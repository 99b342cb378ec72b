package perek.assistant.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import perek.assistant.Answer;
import perek.assistant.Assistant;
import perek.assistant.Citations;
import perek.assistant.Listening;
import perek.assistant.Question;
import perek.assistant.eval.gold.Case;
import perek.assistant.eval.gold.Target;
import perek.assistant.eval.measure.TrecRun;
import perek.assistant.evidence.Evidence;
import perek.corpora.Passage;
import perek.corpora.Progress;
import perek.index.search.Tuning;

/// Measures answers on cases: whether they cite a section or a document that answers, and whether
/// the right questions are refused. A question back counts as a refusal.
public final class Answering {

  private final Assistant assistant;
  private final Listening listening;
  private final Progress progress;

  public Answering(Assistant assistant, Listening listening, Progress progress) {
    this.assistant = assistant;
    this.listening = listening;
    this.progress = progress;
  }

  /// @param tuning with which the assistant searches, for the report
  /// @throws CancellationException once the user has asked to stop
  public Measured run(List<Case> cases, Tuning tuning) {
    Table table = new Table();
    List<Measured.Missed> missed = new ArrayList<>();
    int done = 0;
    for (Case one : cases) {
      progress.report("answering, " + tuning.label(), done++, cases.size());
      Answer answer = assistant.answer(Question.of(one.question()), listening);
      if (one.answerable()) answerable(one, answer, table, missed);
      else unanswerable(one, answer, table, missed);
    }
    return new Measured(
        tuning, table.columns(), new TrecRun(tuning.label(), new LinkedHashMap<>()), missed);
  }

  private static void answerable(
      Case one, Answer answer, Table table, List<Measured.Missed> missed) {
    boolean refused = answer.verdict() != Answer.Verdict.ANSWERED;
    List<Passage> cited = cited(answer);
    boolean document = cited.stream().anyMatch(one::isRightDocument);
    boolean section = cited.stream().anyMatch(one::isRightSection);
    if (!one.targets().isEmpty()) table.put("section-cited", one.id(), section);
    table.put("document-cited", one.id(), document);
    table.put("answerable-refused", one.id(), refused);
    boolean right = one.targets().isEmpty() ? document : section;
    if (!right) missed.add(missed(one, answer, cited));
  }

  private static void unanswerable(
      Case one, Answer answer, Table table, List<Measured.Missed> missed) {
    boolean refused = answer.verdict() != Answer.Verdict.ANSWERED;
    table.put("unanswerable-refused", one.id(), refused);
    if (!refused) missed.add(missed(one, answer, cited(answer)));
  }

  private static List<Passage> cited(Answer answer) {
    return Citations.of(answer).cited().stream()
        .map(c -> c.evidence())
        .filter(Evidence.Found.class::isInstance)
        .map(e -> ((Evidence.Found) e).hit().passage())
        .toList();
  }

  private static Measured.Missed missed(Case one, Answer answer, List<Passage> cited) {
    String wanted =
        one.answerable()
            ? String.join("; ", one.targets().stream().map(Target::label).toList())
            : "a refusal";
    String got =
        answer.verdict() == Answer.Verdict.ANSWERED
            ? "cited " + String.join("; ", cited.stream().map(Passage::header).toList())
            : "refused: " + answer.reason();
    return new Measured.Missed(one.id(), one.question(), wanted, got);
  }
}
