/// The wire to model servers: Ollama's own API (newline-delimited JSON, 0.9 or later) and OpenAI's
/// as llama.cpp, vLLM and LM Studio speak it (server-sent events).
///
/// LangChain4j writes and reads the formats; the requests themselves go through `http`. Decision
/// 0016 tells why.
@NullMarked
package perek.assistant.model.wire;

import org.jspecify.annotations.NullMarked;
