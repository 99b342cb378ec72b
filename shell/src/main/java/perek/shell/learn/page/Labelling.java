package perek.shell.learn.page;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Refusal;
import perek.tools.pool.Asking;
import perek.tools.pool.LabelLog;
import perek.tools.pool.Pool;
import perek.tools.pool.Session;

/// Labelling by several annotators, each of whom is asked spectra of their own; what they label
/// teaches one learner. Safe for use by several threads: one act at a time.
public final class Labelling {

  private static final int LONGEST_NAME = 64;
  private static final int MOST_ANNOTATORS = 100;

  /// Keys of classes in their order; `g`, `s` and `u` mean something else.
  private static final String KEYS = "123456789abcdefhijklmnopqrtvwxyz";

  private final Pool pool;
  private final Session session;
  private final LabelLog log;
  private final String usual;
  private final int batch;
  private final Map<String, Asking> askings = new LinkedHashMap<>();

  /// @param log of the session
  /// @param usual the annotator where a page names none
  /// @param batch spectra of a round
  public Labelling(Pool pool, Session session, LabelLog log, String usual, int batch) {
    this.pool = pool;
    this.session = session;
    this.log = log;
    this.usual = usual;
    this.batch = batch;
  }

  /// What the page shows to an annotator.
  ///
  /// @param name blank for the usual annotator
  synchronized Fields state(String name) throws Refusal {
    String annotator = annotator(name);
    Asking asking = asking(annotator);
    Optional<Session.Asked> asked = asking.now();
    return Fields.of("annotator", annotator)
        .with("asked", asked.map(this::shown).orElse(null))
        .with("classes", keys())
        .with("own", log.of(annotator).size())
        .with("labels", log.agreed().size())
        .with("pool", pool.size())
        .with("left", asking.left())
        .with("skipped", asking.skipped())
        .with("annotators", log.annotators())
        .with("precision", session.precision())
        .with("changed", session.changed())
        .with("settled", session.settled());
  }

  private Fields shown(Session.Asked asked) {
    return Fields.of("id", pool.ids().get(asked.row()))
        .with("row", asked.row())
        .with("guess", asked.predicted())
        .with("probabilities", session.probabilities(asked.row()));
  }

  private List<Fields> keys() {
    List<String> classes = session.classes();
    return java.util.stream.IntStream.range(0, classes.size())
        .mapToObj(c ->
            Fields.of("label", classes.get(c))
                .with("key", c < KEYS.length() ? KEYS.substring(c, c + 1) : ""))
        .toList();
  }

  /// Labels the spectrum that an annotator is asked.
  ///
  /// @param id of the spectrum that was seen
  /// @throws Refusal 409 where another is asked by now, 400 where the label is none of the classes
  synchronized void label(String name, String id, String label) throws Refusal, IOException {
    Asking asking = seen(name, id);
    if (!session.classes().contains(label))
      throw Refusal.field(
          "label", "'%s' is none of the classes %s.".formatted(label, session.classes()));
    asking.label(label, Instant.now());
  }

  /// Puts the spectrum that an annotator is asked aside.
  ///
  /// @param id of the spectrum that was seen
  /// @throws Refusal 409 where another is asked by now
  synchronized void skip(String name, String id) throws Refusal {
    seen(name, id).skip();
  }

  /// Takes an annotator's last label back; the spectrum is asked again.
  ///
  /// @return its id; blank where there is none to be taken back
  synchronized String undo(String name) throws Refusal, IOException {
    return asking(annotator(name)).undo(Instant.now());
  }

  /// What is drawn of a spectrum.
  Pool.Shown spectrum(int row) throws IOException {
    return pool.spectra().of(row);
  }

  /// A name in the pool; nothing where there is no such row.
  Optional<String> id(int row) {
    return row >= 0 && row < pool.size() ? Optional.of(pool.ids().get(row)) : Optional.empty();
  }

  private Asking seen(String name, String id) throws Refusal {
    Asking asking = asking(annotator(name));
    String now = asking.now().map(a -> pool.ids().get(a.row())).orElse("");
    if (!now.equals(id))
      throw Refusal.request(
          409,
          "'%s' is no longer asked, perhaps since another page is open: nothing was written."
              .formatted(id));
    return asking;
  }

  private String annotator(String name) throws Refusal {
    String bare = name.strip();
    if (bare.isEmpty()) return usual;
    if (bare.length() > LONGEST_NAME || bare.chars().anyMatch(Character::isISOControl))
      throw Refusal.field(
          "annotator",
          "The annotator's name has %d characters or a line break: it may have %d."
              .formatted(bare.length(), LONGEST_NAME));
    return bare;
  }

  private Asking asking(String annotator) throws Refusal {
    if (!askings.containsKey(annotator) && askings.size() >= MOST_ANNOTATORS)
      throw Refusal.field(
          "annotator",
          "There are %d annotators already: start the page anew for more."
              .formatted(MOST_ANNOTATORS));
    return askings.computeIfAbsent(annotator, who -> new Asking(pool, session, log, who, batch));
  }
}
