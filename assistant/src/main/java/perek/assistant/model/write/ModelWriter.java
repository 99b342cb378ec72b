package perek.assistant.model.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import perek.assistant.Listening;
import perek.assistant.Task;
import perek.assistant.Writer;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Draft;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;
import perek.assistant.model.Ask;
import perek.assistant.model.Budget;
import perek.assistant.model.Ear;
import perek.assistant.model.Message;
import perek.assistant.model.ModelException;
import perek.assistant.model.consult.Consultant;
import perek.assistant.model.consult.History;
import perek.assistant.talk.Heard;
import perek.prompts.Prompts;

/// Lets a language model write what the documents say, and, before the rows that code lists, what
/// the tables of services hold. Conversions, greetings and refusals are told by code, which does
/// not err in them; and code writes where the model cannot.
public final class ModelWriter implements Writer {

  /// Told where nothing of what a model wrote stood.
  static final String NOTHING_STOOD =
      "Nothing that the language model wrote was borne out by its sources, so that this was put"
          + " together without it.";

  private static final int REPLY_TOKENS = 700;
  private static final int THOUGHT_TOKENS = 1_000;
  private static final int MENDING_TOKENS = 300;
  private static final int HISTORY_TOKENS = 500;
  private static final int SAFETY_TOKENS = 64;
  private static final int MOST_MENDED = 6;
  private static final Pattern MENDED =
      Pattern.compile("(?m)^\\s*\\[?(\\d{1,2})]?\\s*[:.)]\\s*(.+)$");

  private final Consultant consultant;
  private final Writer own;

  /// @param own writes what needs no model
  public ModelWriter(Consultant consultant, Writer own) {
    this.consultant = consultant;
    this.own = own;
  }

  @Override
  public String model() {
    return consultant.model().name();
  }

  @Override
  public Draft write(Task task, Trail trail, Listening listening) {
    if (Consultant.gone(trail)) return own.write(task, trail, listening);
    Optional<Draft> told = own.atOnce(task, trail, listening);
    if (told.isEmpty())
      return task.heard() instanceof Heard.Reads
          ? asked(task, trail, listening, () -> claims(task, trail, listening))
          : own.write(task, trail, listening);
    boolean rows = task.heard() instanceof Heard.Wants && rows(trail);
    return rows && told.get() instanceof Draft.Claims(var claims)
        ? asked(task, trail, listening, () -> claims)
        : told.get();
  }

  private List<Claim> claims(Task task, Trail trail, Listening listening) {
    return own.write(task, trail, listening) instanceof Draft.Claims(var claims)
        ? claims
        : List.of();
  }

  private static boolean rows(Trail trail) {
    return trail.evidence(Evidence.Fetched.class).stream()
        .anyMatch(f -> f.table().filter(t -> t.rows() > 0).isPresent());
  }

  /// @param without what code tells, where it is needed
  private Draft asked(Task task, Trail trail, Listening listening, Supplier<List<Claim>> without) {
    try {
      return written(task, trail, listening, without);
    } catch (ModelException e) {
      boolean again = Consultant.again(e, trail);
      return again ? asked(task, trail, listening, without) : new Draft.Claims(without.get());
    }
  }

  /// @throws ModelException where the prompt does not fit
  private Draft written(
      Task task, Trail trail, Listening listening, Supplier<List<Claim>> without) {
    int context = consultant.room(trail);
    // Some models think whatever they are told, and that counts.
    int thoughts = consultant.model().traits().thinks() ? THOUGHT_TOKENS : 0;
    int reply = Math.min(REPLY_TOKENS + thoughts, context / 4);
    String history = History.of(task.question().earlier(), Math.min(HISTORY_TOKENS, context / 8));
    String question = Budget.cut(task.understood(), context / 4);
    Message rules = Message.system(Prompts.fill("writing.md", consultant.wording(), Map.of()));
    Message bare = Message.user(filled(history, "", question));
    int room = context - reply - Budget.tokens(rules) - Budget.tokens(bare) - SAFETY_TOKENS;
    Shown shown = Shown.of(trail, Math.max(room, 0));
    Message asked = Message.user(filled(history, shown.text(), question));
    Draught draught = new Draught(new Bearing(shown, task, trail), listening, trail);
    List<Message> messages = List.of(rules, asked);
    boolean whole = ask(messages, reply, draught, trail, listening);
    draught.end();
    boolean rows = task.heard() instanceof Heard.Wants;
    if (draught.notFound() && rows) return new Draft.Claims(without.get());
    if (draught.notFound())
      return new Draft.Insufficient(
          "the language model finds no answer in what was read",
          "Name the standard or the object, or put it in other words; 'perek search' shows the"
              + " passages.");
    if (whole) mend(messages, draught, trail, listening);
    return draft(draught, whole, rows, without, trail);
  }

  private static String filled(String history, String evidence, String question) {
    return Prompts.fill(
        "evidence.md", Map.of("history", history, "evidence", evidence, "question", question));
  }

  /// @return whether the reply came to an end
  private boolean ask(
      List<Message> messages, int tokens, Draught draught, Trail trail, Listening listening) {
    boolean plain = !consultant.model().traits().thinks() && Leaks.none(consultant.model().name());
    try {
      var reply =
          consultant.ask(
              "write",
              Ask.text(messages, tokens),
              trail,
              listening,
              plain ? draught : draught.deaf());
      // Thoughts may stand before the text without a sign at their beginning: only the whole tells.
      if (!plain) draught.text(reply.text());
      return true;
    } catch (ModelException e) {
      if (listening.cancelled()) throw new CancellationException("stopped while writing");
      if (e.kind() == ModelException.Kind.OVERFULL) throw e;
      return draught.over();
    }
  }

  private void mend(List<Message> messages, Draught draught, Trail trail, Listening listening) {
    Map<Integer, String> faults = new TreeMap<>(draught.faults());
    if (faults.isEmpty() || faults.size() > MOST_MENDED) return;
    List<Claim> claims = draught.claims();
    StringBuilder list = new StringBuilder();
    faults.forEach((place, why) ->
        list.append("%d: %s (%s)%n".formatted(place + 1, claims.get(place).text(), why)));
    List<Message> again = new ArrayList<>(messages);
    // Some templates want both sides to speak in turns.
    again.add(Message.assistant(said(claims), List.of()));
    again.add(
        Message.user(Prompts.fill("rewriting.md", Map.of("sentences", list.toString().strip()))));
    try {
      String reply =
          consultant
              .ask("mend", Ask.text(again, MENDING_TOKENS), trail, listening, Ear.NONE)
              .text();
      Matcher lines = MENDED.matcher(reply);
      while (lines.find()) {
        int place = Integer.parseInt(lines.group(1)) - 1;
        if (faults.containsKey(place)) draught.mend(place, lines.group(2));
      }
    } catch (ModelException e) {
      if (listening.cancelled()) throw new CancellationException("stopped while writing");
    }
  }

  private static String said(List<Claim> claims) {
    return claims.stream().map(Claim::text).collect(Collectors.joining(" "));
  }

  /// @param rows whether code lists rows in any case
  private static Draft draft(
      Draught draught, boolean whole, boolean rows, Supplier<List<Claim>> without, Trail trail) {
    boolean good = whole && draught.stands();
    if (good && !rows) return new Draft.Prose(draught.claims(), List.of());
    if (!good) trail.remark(whole ? NOTHING_STOOD : Consultant.GONE);
    // What stands already may have been read: it stays, and what code finds follows.
    return new Draft.Prose(draught.claims(), without.get());
  }
}
