package perek.tools.pool;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What one annotator is asked, one spectrum after the other, batch after batch. What is skipped is
/// not asked again by this object; what is undone comes back at once. For one thread.
public final class Asking {

  private final Pool pool;
  private final Session session;
  private final LabelLog log;
  private final String annotator;
  private final int batch;
  private final Deque<Session.Asked> asked = new ArrayDeque<>();
  private final Set<Integer> skipped = new HashSet<>();
  private int round;

  /// @param log of the session
  /// @param batch spectra of a round
  public Asking(Pool pool, Session session, LabelLog log, String annotator, int batch) {
    this.pool = pool;
    this.session = session;
    this.log = log;
    this.annotator = annotator;
    this.batch = batch;
    this.round = log.acts().size();
  }

  /// The spectrum that is asked; nothing where none is left but those skipped.
  public Optional<Session.Asked> now() {
    if (asked.isEmpty()) asked.addAll(session.next(batch, annotator, skipped, round++));
    return Optional.ofNullable(asked.peek());
  }

  /// Labels the spectrum that is asked.
  ///
  /// @throws IllegalArgumentException where the label is none of the classes
  /// @throws IllegalStateException where none is asked
  public void label(String label, Instant time) throws IOException {
    session.label(require(), label, annotator, time);
    asked.pop();
  }

  /// Puts the spectrum that is asked aside.
  ///
  /// @throws IllegalStateException where none is asked
  public void skip() {
    skipped.add(require().row());
    asked.pop();
  }

  private Session.Asked require() {
    return now().orElseThrow(() -> new IllegalStateException("no spectrum is left to be asked"));
  }

  /// Takes the annotator's last label back and asks its spectrum again.
  ///
  /// @return the spectrum's id; blank where there is none to be taken back
  public String undo(Instant time) throws IOException {
    String id = log.undo(annotator, time);
    int row = pool.ids().indexOf(id);
    if (row < 0) return id;
    LabelLog.Act act = log.acts().getLast();
    asked.removeIf(a -> a.row() == row);
    skipped.remove(row);
    asked.push(new Session.Asked(row, act.audit(), act.predicted()));
    return id;
  }

  /// Spectra of the batch that are still to come, the one asked among them.
  public int left() {
    return asked.size();
  }

  /// Spectra put aside.
  public int skipped() {
    return skipped.size();
  }
}
