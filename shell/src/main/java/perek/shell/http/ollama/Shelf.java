package perek.shell.http.ollama;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import perek.assistant.Question;
import perek.shell.http.chat.Catalogue;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Input;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Reply;
import perek.shell.http.wire.Request;

/// What `/api/tags`, `/api/ps` and `/api/show` tell of the models. Safe for use by several threads.
///
/// @param catalogue of models
public record Shelf(Catalogue catalogue) {

  /// Of Ollama's API, not of Perek: clients look whether it is new enough for thinking.
  public static final String VERSION = "0.12.0";

  public void tags(Request request, Reply reply) throws IOException {
    reply.json(200, Fields.of("models", catalogue.all().stream().map(this::entry).toList()));
  }

  /// All are always loaded.
  public void running(Request request, Reply reply) throws IOException {
    String later = Instant.now().plus(Duration.ofDays(1)).toString();
    List<Fields> models =
        catalogue.all().stream()
            .map(m ->
                entry(m)
                    .with("expires_at", later)
                    .with("size_vram", 0)
                    .with("context_length", context()))
            .toList();
    reply.json(200, Fields.of("models", models));
  }

  public void show(Request request, Reply reply) throws Refusal, IOException {
    String name = Turn.model(Input.of(request.json()), catalogue);
    Catalogue.Model model = catalogue.find(name).orElseThrow();
    reply.json(
        200,
        Fields.of("license", "")
            .with("modelfile", "# " + model.description() + "\nFROM " + model.id() + "\n")
            .with("parameters", "num_ctx " + context())
            .with("template", "{{ .Prompt }}")
            .with("details", details(model))
            .with(
                "model_info",
                Fields.of("general.architecture", "perek")
                    .with("general.basename", model.id())
                    .with("general.parameter_count", 0)
                    .with("perek.context_length", context()))
            .with("capabilities", capabilities(model))
            .with("modified_at", catalogue.since().toString()));
  }

  public void version(Request request, Reply reply) throws IOException {
    reply.json(200, Fields.of("version", VERSION));
  }

  /// Pieces of the longest question.
  private static int context() {
    return Question.MAX_LENGTH / 4;
  }

  private Fields entry(Catalogue.Model model) {
    return Fields.of("name", model.id())
        .with("model", model.id())
        .with("modified_at", catalogue.since().toString())
        .with("size", model.bytes())
        .with("digest", digest(model.id()))
        .with("details", details(model));
  }

  /// Tools of a client's own are passed on to language models.
  private List<String> capabilities(Catalogue.Model model) {
    boolean talks =
        !model.id().equals(Catalogue.BUILT_IN)
            && (!model.id().equals(Catalogue.DEFAULT) || catalogue.talks());
    return talks ? List.of("completion", "tools", "thinking") : List.of("completion", "thinking");
  }

  private static Fields details(Catalogue.Model model) {
    String[] about = model.about().split(" ", 2);
    return Fields.of("parent_model", "")
        .with("format", "perek")
        .with("family", "perek")
        .with("families", List.of("perek"))
        .with("parameter_size", about[0].isEmpty() ? "0" : about[0])
        .with("quantization_level", about.length > 1 ? about[1] : "none");
  }

  private static String digest(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
