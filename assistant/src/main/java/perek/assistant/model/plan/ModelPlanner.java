package perek.assistant.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import perek.assistant.Listening;
import perek.assistant.Planner;
import perek.assistant.Question;
import perek.assistant.Task;
import perek.assistant.Turn;
import perek.assistant.adql.fill.Consulting;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.assistant.ground.Words;
import perek.assistant.model.Ask;
import perek.assistant.model.Ear;
import perek.assistant.model.Message;
import perek.assistant.model.ModelException;
import perek.assistant.model.ModelException.Kind;
import perek.assistant.model.Reply;
import perek.assistant.model.ToolCall;
import perek.assistant.model.consult.Consultant;
import perek.assistant.talk.Heard;
import perek.assistant.vo.Catalogued;

/// Code plans what it understands; where documents are to answer, or code would ask back, a
/// language model chooses what else to do, one call at a time.
public final class ModelPlanner implements Planner {

  /// Times that a model is asked for one answer, corrections included.
  static final int MOST_ASKED = 5;

  private static final int CORRECTIONS = 2;
  private static final int HITS = 8;
  private static final int REPLY_TOKENS = 300;

  /// A grammar ends a call by itself, but a blank may be a token, and a letter.
  private static final int JSON_TOKENS = 1_200;

  private final Consultant consultant;
  private final Planner rules;
  private final Request request;
  private final Catalogued catalogued;

  /// @param rules plan what needs no model
  /// @param catalogued finds queries for questions about tables
  public ModelPlanner(Consultant consultant, Planner rules, Catalogued catalogued) {
    this.consultant = consultant;
    this.rules = rules;
    this.request = new Request(rules);
    this.catalogued = catalogued;
  }

  @Override
  public Task understand(Question question) {
    return rules.understand(question);
  }

  @Override
  public Step next(Task task, Trail trail, Listening listening) {
    Step step = rules.next(task, trail, listening);
    boolean open =
        switch (task.heard()) {
          case Heard.Reads _ -> step instanceof Step.Done && !Words.of(task.understood()).isEmpty();
          case Heard.Asks _ -> step instanceof Step.Clarify && trail.consulted().isEmpty();
          case Heard.Wants _, Heard.Refuses _, Heard.Greets _ -> false;
        };
    if (!open || Consultant.gone(trail) || trail.consulted().size() >= MOST_ASKED) return step;
    return tabled(task, trail, listening).or(() -> chosen(task, trail, listening)).orElse(step);
  }

  /// A query about tables of the services that the user named, looked for once.
  private Optional<Step> tabled(Task task, Trail trail, Listening listening) {
    if (!trail.consulted().isEmpty()) return Optional.empty();
    String question = task.question().text();
    Consulting model = new Consulting(consultant, trail, listening);
    return catalogued
        .wish(question, task.question().reach(), Optional.of(model))
        .map(wish -> new Step.Want(wish, question));
  }

  /// Nothing where the model has nothing to add.
  private Optional<Step> chosen(Task task, Trail trail, Listening listening) {
    boolean natively = consultant.model().traits().tools();
    try {
      return choose(task, trail, listening, natively);
    } catch (ModelException e) {
      if (listening.cancelled()) throw new CancellationException("stopped while planning");
      if (natively && e.kind() == Kind.REFUSED) return withoutTools(task, trail, listening);
      boolean again = Consultant.again(e, trail);
      return again ? chosen(task, trail, listening) : Optional.empty();
    }
  }

  /// Some servers list tools and have a template without them.
  private Optional<Step> withoutTools(Task task, Trail trail, Listening listening) {
    try {
      return choose(task, trail, listening, false);
    } catch (ModelException e) {
      if (listening.cancelled()) throw new CancellationException("stopped while planning");
      boolean again = Consultant.again(e, trail);
      return again ? withoutTools(task, trail, listening) : Optional.empty();
    }
  }

  private Optional<Step> choose(Task task, Trail trail, Listening listening, boolean natively) {
    int context = consultant.room(trail);
    List<Message> messages =
        new ArrayList<>(Situation.of(task, trail, context, natively, consultant.wording()));
    for (int tried = 0; tried <= CORRECTIONS && trail.consulted().size() < MOST_ASKED; tried++) {
      Ask ask = ask(messages, natively, context);
      Reply reply = consultant.ask("plan", ask, trail, listening, Ear.NONE);
      Optional<ToolCall> call = call(reply);
      if (call.isEmpty() || call.get().name().equals(Offer.ANSWER)) return Optional.empty();
      Checked checked = checked(call.get(), task, trail);
      if (checked.step.isPresent()) return checked.step;
      correct(messages, reply, call.get(), checked.fault);
    }
    return Optional.empty();
  }

  private static Ask ask(List<Message> messages, boolean natively, int context) {
    if (natively) return new Ask(messages, Offer.ALL, Optional.empty(), false, REPLY_TOKENS);
    int most = Math.min(JSON_TOKENS, context / 4);
    return new Ask(messages, List.of(), Optional.of(Offer.replySchema()), false, most);
  }

  /// The first call: one is made at a time.
  private static Optional<ToolCall> call(Reply reply) {
    return reply.calls().stream()
        .findFirst()
        .or(() -> Salvage.call(reply.text(), Set.copyOf(Offer.names())));
  }

  private record Checked(Optional<Step> step, String fault) {}

  private Checked checked(ToolCall call, Task task, Trail trail) {
    Offer.Read read = Offer.read(call);
    if (!read.faults().isEmpty()) return bad(String.join("; ", read.faults()));
    if (call.name().equals(Offer.SEARCH))
      return search(read.arguments().getOrDefault("query", ""), trail);
    return switch (request.read(read.arguments(), said(task))) {
      case Request.Read.Good(Step.Want step) ->
          trail.has(step) ? bad("that was asked already") : new Checked(Optional.of(step), "");
      case Request.Read.Bad(String why) -> bad(why);
    };
  }

  private static Checked search(String query, Trail trail) {
    Set<String> words = Words.of(query);
    if (words.isEmpty()) return bad("the query says nothing: name what is missing");
    boolean same =
        trail.steps().stream()
            .anyMatch(t ->
                t.step() instanceof Step.Search(String before, _)
                    && Words.of(before).equals(words));
    if (same) return bad("that was searched for already: use other words, or call answer");
    return new Checked(Optional.of(new Step.Search(query, HITS)), "");
  }

  private static Checked bad(String fault) {
    return new Checked(Optional.empty(), fault);
  }

  private static String said(Task task) {
    StringBuilder said = new StringBuilder(task.question().text());
    for (Turn turn : task.question().earlier()) said.append('\n').append(turn.question());
    return said.append('\n').append(task.understood()).toString();
  }

  private static void correct(List<Message> messages, Reply reply, ToolCall call, String fault) {
    String told = "This call cannot be made: " + fault + ". Make another.";
    if (reply.calls().isEmpty()) {
      messages.add(Message.assistant(reply.text(), List.of()));
      messages.add(Message.user(told));
      return;
    }
    messages.add(Message.assistant("", List.of(call)));
    messages.add(Message.result(call, told));
  }
}
