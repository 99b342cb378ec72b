package perek.shell.http.ollama;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import perek.index.Embedder;
import perek.index.EmbedderException;
import perek.shell.http.form.Tokens;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Input;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Reply;
import perek.shell.http.wire.Request;
import perek.shell.http.wire.Route;

/// `POST /api/embed`: vectors of the index's own model, whatever model is named.
public final class Embed implements Route {

  private static final int MOST_TEXTS = 2048;

  private final Supplier<Embedder> embedder;

  public Embed(Supplier<Embedder> embedder) {
    this.embedder = embedder;
  }

  @Override
  public void serve(Request request, Reply reply) throws Refusal, IOException {
    Input body = Input.of(request.json());
    long start = System.nanoTime();
    List<String> texts = body.texts("input");
    if (texts.size() > MOST_TEXTS) throw body.fault("input", MOST_TEXTS + " texts at most");
    try {
      List<float[]> vectors = embedder.get().passages(texts);
      reply.json(
          200,
          Fields.of("model", body.text("model").orElse(embedder.get().id()))
              .with("embeddings", vectors)
              .with("total_duration", System.nanoTime() - start)
              .with("load_duration", 0)
              .with("prompt_eval_count", texts.stream().mapToInt(Tokens::count).sum()));
    } catch (EmbedderException e) {
      throw new Refusal(503, "server_error", String.valueOf(e.getMessage()), null, null);
    }
  }
}
