package perek.assistant.model.wire;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import perek.assistant.model.Ask;
import perek.assistant.model.ChatModel;
import perek.assistant.model.Ear;
import perek.assistant.model.Reply;
import perek.assistant.model.Traits;
import perek.assistant.model.http.Wire;

/// A model behind `/v1/chat/completions`. llama.cpp makes a grammar of a schema by itself.
///
/// @param wire that requests go through
/// @param base ends with `/v1`
/// @param headers with the key, where the user set one
/// @param name of the model
/// @param known what it can do, asked for when first needed
record OpenAiModel(
    Wire wire, URI base, Map<String, String> headers, String name, Supplier<Traits> known)
    implements ChatModel {

  @Override
  public Traits traits() {
    return known.get();
  }

  @Override
  public Reply chat(Ask ask, Ear ear) {
    LangWire http = new LangWire(wire, headers, new Mending.OpenAi(), ear::cancelled);
    OpenAiChatRequestParameters.Builder parameters =
        OpenAiChatRequestParameters.builder()
            .modelName(name)
            .maxOutputTokens(ask.maxTokens())
            .temperature(0.0)
            .seed(1);
    if (!ask.tools().isEmpty()) parameters.toolSpecifications(Speech.tools(ask.tools()));
    ask.schema().ifPresent(schema -> parameters.responseFormat(Speech.format(schema)));
    parameters.customParameters(custom(ask));
    OpenAiStreamingChatModel model =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(base.toString())
            .modelName(name)
            .apiKey("none")
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

  /// Templates of llama.cpp and vLLM read whether to think from here; others leave it aside.
  private Map<String, Object> custom(Ask ask) {
    Map<String, Object> custom = new HashMap<>();
    if (traits().thinks())
      custom.put("chat_template_kwargs", Map.of("enable_thinking", ask.think()));
    return custom;
  }
}
