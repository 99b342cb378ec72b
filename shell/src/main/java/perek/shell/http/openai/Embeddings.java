package perek.shell.http.openai;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
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

/// `POST /v1/embeddings`: vectors of the index's own model, whatever model is named; the reply says
/// which.
public final class Embeddings implements Route {

  /// As many as OpenAI takes.
  public static final int MOST_TEXTS = 2048;

  private final Supplier<Embedder> embedder;

  public Embeddings(Supplier<Embedder> embedder) {
    this.embedder = embedder;
  }

  @Override
  public void serve(Request request, Reply reply) throws Refusal, IOException {
    Input body = Input.of(request.json());
    List<String> texts = texts(body, "input");
    String form = body.text("encoding_format").orElse("float");
    if (!form.equals("float") && !form.equals("base64"))
      throw body.fault("encoding_format", "float or base64");
    int dimensions = embedder.get().dimensions();
    if (body.whole("dimensions", dimensions, 1) != dimensions)
      throw body.fault("dimensions", dimensions + ", as the index's model has");
    List<Fields> data = new ArrayList<>();
    for (float[] vector : vectors(embedder.get(), texts))
      data.add(
          Fields.of("object", "embedding")
              .with("index", data.size())
              .with("embedding", form.equals("base64") ? base64(vector) : vector));
    int tokens = texts.stream().mapToInt(Tokens::count).sum();
    reply.json(
        200,
        Fields.of("object", "list")
            .with("data", data)
            .with("model", embedder.get().id())
            .with("usage", Fields.of("prompt_tokens", tokens).with("total_tokens", tokens)));
  }

  /// @throws Refusal where there is none, one is empty, or there are too many
  public static List<String> texts(Input body, String name) throws Refusal {
    List<String> texts = body.texts(name);
    if (texts.isEmpty() || texts.stream().anyMatch(String::isEmpty) || texts.size() > MOST_TEXTS)
      throw body.fault(name, "a text or up to " + MOST_TEXTS + " texts, none of them empty");
    return texts;
  }

  /// @throws Refusal where the model cannot be used
  public static List<float[]> vectors(Embedder embedder, List<String> texts) throws Refusal {
    try {
      return embedder.passages(texts);
    } catch (EmbedderException e) {
      throw new Refusal(503, "server_error", String.valueOf(e.getMessage()), null, "no_embedder");
    }
  }

  /// Little-endian floats, as OpenAI's clients read them.
  private static String base64(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : vector) bytes.putFloat(value);
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
