package perek.assistant.model.wire;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.ollama.OllamaChatRequestParameters;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;
import perek.assistant.model.Ask;
import perek.assistant.model.ChatModel;
import perek.assistant.model.Ear;
import perek.assistant.model.Reply;
import perek.assistant.model.Traits;
import perek.assistant.model.http.Wire;

/// A model of Ollama's, through `/api/chat` with an explicit `num_ctx`: without one Ollama cuts the
/// prompt at 4,096 tokens and says nothing.
///
/// @param wire that requests go through
/// @param base of the server, without a path
/// @param name of the model
/// @param known what it can do, asked for when first needed
record OllamaModel(Wire wire, URI base, String name, Supplier<Traits> known) implements ChatModel {

  @Override
  public Traits traits() {
    return known.get();
  }

  @Override
  public Reply chat(Ask ask, Ear ear) {
    Traits traits = traits();
    LangWire http = new LangWire(wire, Map.of(), new Mending.Ollama(), ear::cancelled);
    OllamaChatRequestParameters.Builder parameters =
        OllamaChatRequestParameters.builder()
            .modelName(name)
            .numCtx(traits.contextTokens())
            .maxOutputTokens(ask.maxTokens())
            .temperature(0.0)
            .seed(1);
    // A model that cannot think refuses the field, whatever it says.
    if (traits.thinks()) parameters.think(ask.think());
    if (!ask.tools().isEmpty()) parameters.toolSpecifications(Speech.tools(ask.tools()));
    ask.schema().ifPresent(schema -> parameters.responseFormat(Speech.format(schema)));
    OllamaStreamingChatModel model =
        OllamaStreamingChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(base.toString())
            .modelName(name)
            .returnThinking(true)
            .timeout(wire.patience())
            .build();
    ChatRequest request =
        ChatRequest.builder()
            .messages(Speech.messages(ask.messages()))
            .parameters(parameters.build())
            .build();
    return Collector.ask(model, request, http, ear);
  }
}
