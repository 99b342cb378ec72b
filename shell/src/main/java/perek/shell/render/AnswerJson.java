package perek.shell.render;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perek.assistant.Answer;
import perek.assistant.Citations;
import perek.assistant.evidence.Consulted;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Trail;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.tools.call.Sent;

/// What `ask --json` writes. Stable: fields keep name and order, a missing value is null.
///
/// @param answer with marks `[n]` after each sentence; on abstention what to do next
/// @param abstained whether the question stays unanswered, be it that it was asked back
/// @param remarks how it came about, where a reader should know
/// @param consulted what language models were asked
/// @param struck sentences that were removed, each with the reason
/// @param reason why it stays unanswered; null where it is answered
@JsonPropertyOrder({
  "id",
  "question",
  "answer",
  "abstained",
  "reason",
  "model",
  "citations",
  "steps",
  "remarks",
  "consulted",
  "struck",
  "millis"
})
public record AnswerJson(
    String id,
    String question,
    @Nullable String answer,
    boolean abstained,
    @Nullable String reason,
    @Nullable String model,
    List<Citation> citations,
    List<Step> steps,
    List<String> remarks,
    List<Consultation> consulted,
    List<Answer.Struck> struck,
    long millis) {

  /// A question to a language model; tokens as its server counts them, null where it does not.
  @JsonPropertyOrder({"purpose", "model", "outcome", "promptTokens", "replyTokens", "millis"})
  public record Consultation(
      String purpose,
      String model,
      String outcome,
      @Nullable Integer promptTokens,
      @Nullable Integer replyTokens,
      long millis) {

    static Consultation of(Consulted c) {
      return new Consultation(
          c.purpose(),
          c.model(),
          c.outcome(),
          c.promptTokens().isPresent() ? c.promptTokens().getAsInt() : null,
          c.replyTokens().isPresent() ? c.replyTokens().getAsInt() : null,
          c.millis());
    }
  }

  /// One source. `id` is its number in the answer's marks.
  @JsonPropertyOrder({
    "id",
    "kind",
    "document",
    "path",
    "version",
    "status",
    "section",
    "url",
    "quote"
  })
  public record Citation(
      String id,
      String kind,
      String document,
      @Nullable String path,
      @Nullable String version,
      @Nullable String status,
      @Nullable String section,
      @Nullable String url,
      String quote) {}

  /// One step on the way.
  @JsonPropertyOrder({
    "kind",
    "tool",
    "arguments",
    "request",
    "rows",
    "status",
    "ok",
    "message",
    "millis"
  })
  public record Step(
      String kind,
      @Nullable String tool,
      Map<String, Object> arguments,
      @Nullable Request request,
      @Nullable Long rows,
      @Nullable String status,
      boolean ok,
      @Nullable String message,
      long millis) {}

  /// What was sent to a service.
  ///
  /// @param params a text for each name, or a list where one stands several times
  @JsonPropertyOrder({"url", "params"})
  public record Request(String url, Map<String, Object> params) {}

  private static @Nullable Request request(@Nullable Sent sent) {
    return sent == null ? null : new Request(sent.url().toString(), sent.params().asMap());
  }

  public static AnswerJson of(Answer answer) {
    return new AnswerJson(
        answer.id(),
        answer.question(),
        AnswerText.plain(answer),
        answer.verdict() == Answer.Verdict.ABSTAINED
            || answer.verdict() == Answer.Verdict.ASKED_BACK,
        answer.reason(),
        answer.model(),
        Citations.of(answer).cited().stream().map(AnswerJson::citation).toList(),
        answer.trail().steps().stream().map(AnswerJson::step).toList(),
        answer.trail().remarks(),
        answer.trail().consulted().stream().map(Consultation::of).toList(),
        answer.struck(),
        answer.millis());
  }

  /// An answer that could not be had at all.
  public static AnswerJson failed(String id, String question, String reason) {
    return new AnswerJson(
        id, question, null, true, reason, null, List.of(), List.of(), List.of(), List.of(),
        List.of(), 0);
  }

  /// The same answer under the id of a batch line.
  public AnswerJson named(String name) {
    return new AnswerJson(
        name, question, answer, abstained, reason, model, citations, steps, remarks, consulted,
        struck, millis);
  }

  private static Citation citation(Citations.Cited cited) {
    return switch (cited.evidence()) {
      case Evidence.Found found -> passage(cited, found.hit().passage());
      case Evidence.Fetched fetched -> table(cited, fetched);
      case Evidence.Calculated _, Evidence.Failed _ ->
          throw new IllegalStateException("neither a conversion nor a failure is a source");
    };
  }

  /// What a service answered: its name or address, where the answer lies on disk, its status, and
  /// the request.
  private static Citation table(Citations.Cited cited, Evidence.Fetched fetched) {
    return new Citation(
        String.valueOf(cited.number()),
        "table",
        Source.name(fetched),
        fetched.table().map(t -> t.file().toString()).orElse(null),
        null,
        fetched.outcome().status().name(),
        null,
        fetched.outcome().report().sent().url().toString(),
        cited.quote());
  }

  private static Citation passage(Citations.Cited cited, Passage passage) {
    Document document = passage.document();
    return new Citation(
        String.valueOf(cited.number()),
        "passage",
        document.id(),
        passage.path(),
        document.version(),
        document.status(),
        passage.section(),
        passage.url(),
        cited.quote());
  }

  private static Step step(Trail.Taken taken) {
    return new Step(
        taken.kind(),
        taken.tool(),
        taken.arguments(),
        request(taken.request()),
        taken.rows(),
        taken.status(),
        taken.ok(),
        taken.message(),
        taken.millis());
  }
}
