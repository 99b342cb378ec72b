package perek.assistant.model.consult;

import java.time.Duration;
import java.util.OptionalInt;
import perek.assistant.Listening;
import perek.assistant.evidence.Consulted;
import perek.assistant.evidence.Trail;
import perek.assistant.model.Ask;
import perek.assistant.model.ChatModel;
import perek.assistant.model.Ear;
import perek.assistant.model.ModelException;
import perek.assistant.model.ModelException.Kind;
import perek.assistant.model.Reply;
import perek.prompts.Wording;

/// Asks a model and notes on the trail that it did. Tried again where that can help: a server that
/// is busy or loads the model, and an empty reply of a model that can think: some templates put the
/// answer among the thoughts, or have none without them. Safe for use by several threads.
public final class Consultant {

  /// Told where a model is gone: what it was to do is done without it from then on.
  public static final String GONE =
      "The language model could not be reached or broke off, so that this was put together without"
          + " it.";

  /// Told where the context of a model was filled.
  public static final String FILLED =
      "The context of the language model was filled: something may have been left out.";

  /// Told where the context of a model turned out to be smaller than was thought.
  public static final String SHORTENED =
      "The context of the language model holds less than was thought: it was asked again with less.";

  /// Told where not even that fits.
  public static final String OVERFULL =
      "What was to be asked does not fit the context of the language model, so that this was put"
          + " together without it.";

  private static final int RETRIES = 2;
  private static final Duration PAUSE = Duration.ofMillis(400);

  private final ChatModel model;
  private final Wording wording;

  public Consultant(ChatModel model) {
    this(model, Wording.USUAL);
  }

  /// @param wording of what it is asked
  public Consultant(ChatModel model, Wording wording) {
    this.model = model;
    this.wording = wording;
  }

  public Wording wording() {
    return wording;
  }

  public ChatModel model() {
    return model;
  }

  /// True where the model has failed for this answer already: it is not asked again.
  public static boolean gone(Trail trail) {
    return trail.remarks().contains(GONE) || trail.remarks().contains(OVERFULL);
  }

  /// Tokens of a prompt and its reply: half of the model's once one did not fit.
  public int room(Trail trail) {
    int context = model.traits().contextTokens();
    return trail.remarks().contains(SHORTENED) ? context / 2 : context;
  }

  /// Tells that there was no reply.
  ///
  /// @return whether the model can be asked again, with less
  public static boolean again(ModelException e, Trail trail) {
    boolean overfull = e.kind() == Kind.OVERFULL;
    boolean first = overfull && !trail.remarks().contains(SHORTENED);
    trail.remark(first ? SHORTENED : overfull ? OVERFULL : GONE);
    return first;
  }

  /// @param purpose as the trail shows it
  /// @param ear hears the reply
  /// @throws ModelException where there is none, which is told on the trail
  /// @throws java.util.concurrent.CancellationException where the answer is not wanted any more
  public Reply ask(String purpose, Ask ask, Trail trail, Listening listening, Ear ear) {
    Ear both = new Both(ear, listening);
    listening.consulting("Asking the language model (%s).".formatted(purpose));
    long start = System.nanoTime();
    try {
      Reply reply = again(ask, both);
      if (reply.isEmpty() && model.traits().thinks()) reply = again(ask.otherwise(), both);
      note(purpose, outcome(reply), reply.promptTokens(), reply.replyTokens(), start, trail);
      if (reply.fills(model.traits().contextTokens())) trail.remark(FILLED);
      return reply;
    } catch (ModelException e) {
      note(
          purpose,
          String.valueOf(e.getMessage()),
          OptionalInt.empty(),
          OptionalInt.empty(),
          start,
          trail);
      throw e;
    }
  }

  private Reply again(Ask ask, Ear ear) {
    for (int tried = 0; ; tried++) {
      try {
        return model.chat(ask, ear);
      } catch (ModelException e) {
        if (e.kind() != Kind.BUSY || tried >= RETRIES || !waited(tried, ear)) throw e;
      }
    }
  }

  private static boolean waited(int tried, Ear ear) {
    try {
      Thread.sleep(PAUSE.multipliedBy(tried + 1L));
      return !ear.cancelled();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String outcome(Reply reply) {
    if (!reply.calls().isEmpty())
      return reply.calls().getFirst().name() + " " + reply.calls().getFirst().arguments();
    return reply.isEmpty() ? "an empty reply" : "%,d characters".formatted(reply.text().length());
  }

  private void note(
      String purpose,
      String outcome,
      OptionalInt prompt,
      OptionalInt reply,
      long start,
      Trail trail) {
    long millis = (System.nanoTime() - start) / 1_000_000;
    trail.add(new Consulted(purpose, model.name(), outcome, prompt, reply, millis));
  }

  /// Hears for the caller and for whoever listens to the answer.
  private record Both(Ear ear, Listening listening) implements Ear {
    @Override
    public void text(String piece) {
      ear.text(piece);
    }

    @Override
    public boolean cancelled() {
      return ear.cancelled() || listening.cancelled();
    }
  }
}
