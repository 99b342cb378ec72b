package perek.tools.pool;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Labels as they were given, a JSON line each, only ever added to: undoing is a line too. Each
/// line is on disk before the next spectrum is shown, so that nothing that was labelled is lost.
/// For one thread.
public final class LabelLog {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// One act.
  ///
  /// @param id of the spectrum
  /// @param label given; blank for one taken back
  /// @param annotator who gave it
  /// @param audit true where the spectrum was drawn by chance from those predicted, to estimate the
  ///   precision
  /// @param predicted what the learner would have said; blank before there was one
  /// @param time when
  public record Act(
      String id, String label, String annotator, boolean audit, String predicted, Instant time) {}

  private final Path file;
  private final List<Act> acts = new ArrayList<>();
  private boolean torn;

  private LabelLog(Path file) {
    this.file = file;
  }

  /// Reads what there is; a last line that breaks off, as after a crash, is passed over, and the
  /// next label takes its place.
  ///
  /// @throws IOException where another line is none of a log, with its number
  public static LabelLog open(Path file) throws IOException {
    LabelLog log = new LabelLog(file);
    if (!Files.exists(file)) return log;
    String text = Files.readString(file);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) continue;
      try {
        log.acts.add(act(MAPPER.readTree(lines.get(i))));
      } catch (JsonProcessingException | RuntimeException e) {
        if (i < lines.size() - 1 || text.endsWith("\n"))
          throw new IOException(
              "%s, line %d is no label: %s".formatted(file, i + 1, e.getMessage()), e);
        log.torn = true;
      }
    }
    return log;
  }

  private static Act act(JsonNode node) {
    return new Act(
        node.required("id").asText(),
        node.required("label").asText(),
        node.required("annotator").asText(),
        node.path("audit").asBoolean(),
        node.path("predicted").asText(),
        Instant.parse(node.required("time").asText()));
  }

  /// Adds an act.
  public void add(Act act) throws IOException {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", act.id()).put("label", act.label()).put("annotator", act.annotator());
    node.put("audit", act.audit()).put("predicted", act.predicted());
    node.put("time", act.time().toString());
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) Files.createDirectories(folder);
    if (torn) mend();
    byte[] line = (open() + node + '\n').getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      channel.write(java.nio.ByteBuffer.wrap(line));
      channel.force(true);
    }
    acts.add(act);
  }

  /// Cuts off the piece of a line that a crash left, which would be no label in the middle either.
  private void mend() throws IOException {
    byte[] all = Files.readAllBytes(file);
    int end = all.length;
    while (end > 0 && all[end - 1] != '\n') end--;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(end);
      channel.force(true);
    }
    torn = false;
  }

  /// A line break where the last line has none.
  private String open() throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) return "";
    try (FileChannel channel = FileChannel.open(file)) {
      java.nio.ByteBuffer last = java.nio.ByteBuffer.allocate(1);
      channel.read(last, channel.size() - 1);
      return last.get(0) == '\n' ? "" : "\n";
    }
  }

  /// Takes the last label of an annotator back.
  ///
  /// @return the spectrum's id; blank where there is none to be taken back
  public String undo(String annotator, Instant time) throws IOException {
    Map<String, Act> now = of(annotator);
    if (now.isEmpty()) return "";
    Act last = now.values().stream().reduce((_, b) -> b).orElseThrow();
    add(new Act(last.id(), "", annotator, last.audit(), last.predicted(), time));
    return last.id();
  }

  /// Labels of one annotator that stand, in the order in which they were given.
  public Map<String, Act> of(String annotator) {
    Map<String, Act> standing = new LinkedHashMap<>();
    for (Act act : acts) {
      if (!act.annotator().equals(annotator)) continue;
      standing.remove(act.id());
      if (!act.label().isBlank()) standing.put(act.id(), act);
    }
    return standing;
  }

  /// Who has given labels.
  public List<String> annotators() {
    return acts.stream().map(Act::annotator).distinct().toList();
  }

  /// The label of each spectrum on which most annotators agree; of two as frequent the earlier.
  public Map<String, String> agreed() {
    Map<String, Map<String, Integer>> votes = new LinkedHashMap<>();
    for (String annotator : annotators())
      of(annotator)
          .forEach((id, act) ->
              votes
                  .computeIfAbsent(id, _ -> new LinkedHashMap<>())
                  .merge(act.label(), 1, Integer::sum));
    Map<String, String> agreed = new LinkedHashMap<>();
    votes.forEach((id, counts) -> {
      String best = "";
      for (var each : counts.entrySet())
        if (best.isEmpty() || each.getValue() > counts.getOrDefault(best, 0)) best = each.getKey();
      agreed.put(id, best);
    });
    return agreed;
  }

  /// All acts in order.
  public List<Act> acts() {
    return List.copyOf(acts);
  }
}
