package perek.assistant.model.wire;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.assistant.model.Ear;
import perek.assistant.model.ModelException;
import perek.assistant.model.ModelException.Kind;
import perek.assistant.model.Reply;

/// Collects one reply. [LangWire] works on the thread that asks, so that the reply is whole, or has
/// failed, when the request returns.
final class Collector implements StreamingChatResponseHandler {

  private final Ear ear;
  private @Nullable ChatResponse whole;
  private @Nullable Throwable error;

  private Collector(Ear ear) {
    this.ear = ear;
  }

  static Reply ask(StreamingChatModel model, ChatRequest request, LangWire wire, Ear ear) {
    Collector collector = new Collector(ear);
    try {
      model.chat(request, collector);
    } catch (RuntimeException e) {
      collector.error = e;
    }
    return collector.reply(wire.fault());
  }

  private Reply reply(Optional<ModelException> fault) {
    if (fault.isPresent()) throw fault.get();
    ChatResponse response = whole;
    if (error != null || response == null)
      throw new ModelException(
          Kind.GARBLED,
          "the reply cannot be read: " + (error == null ? "it has no end" : error.getMessage()));
    return Speech.reply(response);
  }

  @Override
  public void onPartialResponse(String piece) {
    ear.text(piece);
  }

  @Override
  public void onCompleteResponse(ChatResponse response) {
    whole = response;
  }

  @Override
  public void onError(Throwable failure) {
    error = failure;
  }
}
