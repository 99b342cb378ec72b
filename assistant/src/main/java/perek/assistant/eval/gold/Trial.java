package perek.assistant.eval.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import perek.assistant.Question;

/// A conversation on which planners and writers are tried.
///
/// @param id unique in its file
/// @param category under which it is counted
/// @param turns what the user says, the last being the one that counts
public record Trial(String id, String category, List<String> turns, Right right) {

  private static final List<String> FILES = List.of("calls", "adql", "answers");

  public Trial {
    turns = List.copyOf(turns);
    if (turns.isEmpty()) throw new IllegalArgumentException("has no \"turns\"");
    turns.forEach(Question::of);
  }

  public String asked() {
    return turns.getLast();
  }

  /// Those that come with Perek.
  public static List<Trial> own() {
    List<Trial> all = new ArrayList<>();
    for (String name : FILES) {
      String file = "/perek/assistant/eval/trial/" + name + ".jsonl";
      try (InputStream in = Trial.class.getResourceAsStream(file)) {
        if (in == null) throw new IllegalStateException(file + " is not packed");
        all.addAll(
            read(file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))));
      } catch (IOException e) {
        throw new UncheckedIOException(file, e);
      } catch (GoldException e) {
        throw new IllegalStateException(e);
      }
    }
    return all;
  }

  /// Reads JSON lines `{"id","category","turns":[…]}` with one of `"calls":[{"tool","params",
  /// "target"}]`, `"reply":"none|greets|asks|reads"`, `"adql":"…"|["…"]|null`, `"documents":[…]`
  /// with `"says":[…]`.
  ///
  /// @throws GoldException which names every bad line
  public static List<Trial> read(Path file) throws IOException, GoldException {
    try (BufferedReader reader = java.nio.file.Files.newBufferedReader(file)) {
      List<Trial> trials = read(file.toString(), reader);
      if (trials.isEmpty()) throw new GoldException(file + " holds no conversation.");
      return trials;
    }
  }

  private static List<Trial> read(String name, BufferedReader reader)
      throws IOException, GoldException {
    List<Trial> trials = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Lines.objects(
        name,
        reader,
        node -> {
          Trial read = of(node);
          if (!ids.add(read.id())) throw new IllegalArgumentException("repeats id " + read.id());
          trials.add(read);
        });
    return trials;
  }

  private static Trial of(JsonNode node) {
    return new Trial(
        Lines.text(node, "id"), Lines.text(node, "category"), texts(node, "turns"), right(node));
  }

  private static Right right(JsonNode node) {
    if (node.has("calls")) {
      List<Right.Wanted> calls = new ArrayList<>();
      for (JsonNode call : node.path("calls")) calls.add(wanted(call));
      if (calls.isEmpty()) throw new IllegalArgumentException("has empty \"calls\"");
      return new Right.Calls(calls);
    }
    if (node.has("reply")) return new Right.Reply(kind(Lines.text(node, "reply")));
    if (node.has("adql")) return new Right.Query(texts(node, "adql"));
    if (node.has("documents"))
      return new Right.Cited(texts(node, "documents"), texts(node, "says"));
    throw new IllegalArgumentException(
        "has none of \"calls\", \"reply\", \"adql\" and \"documents\"");
  }

  private static Right.Wanted wanted(JsonNode call) {
    Map<String, String> params = new LinkedHashMap<>();
    call.path("params").properties().forEach(p -> params.put(p.getKey(), p.getValue().asText()));
    return new Right.Wanted(
        Lines.text(call, "tool"), params, call.has("target") ? Lines.text(call, "target") : null);
  }

  private static Right.Kind kind(String name) {
    for (Right.Kind kind : Right.Kind.values())
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) return kind;
    throw new IllegalArgumentException(
        "has \"reply\" '" + name + "', which is none of none, greets, asks and reads");
  }

  /// A text, several, or none for null.
  private static List<String> texts(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isTextual()) return List.of(value.asText());
    List<String> texts = new ArrayList<>();
    for (JsonNode one : value) texts.add(one.asText());
    return texts;
  }
}
