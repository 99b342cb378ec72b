package perek.assistant.evidence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Sent;

/// The steps taken for one question and the evidence they gave. Grows while the question is worked
/// on, by one thread.
public final class Trail {

  /// A step as it went.
  ///
  /// @param step what was planned
  /// @param kind search, call, clarify or calculate
  /// @param tool name of the tool, null where none was called
  /// @param arguments as planned
  /// @param request as it was sent; null where nothing was
  /// @param rows how many rows or passages came back; null where none were read
  /// @param status of the service; null where none was asked
  /// @param message what is worth telling; null for nothing
  public record Taken(
      Step step,
      String kind,
      @Nullable String tool,
      Map<String, Object> arguments,
      @Nullable Sent request,
      @Nullable Long rows,
      @Nullable String status,
      boolean ok,
      @Nullable String message,
      long millis) {

    /// The same step with a message.
    public Taken told(String message) {
      return new Taken(step, kind, tool, arguments, request, rows, status, ok, message, millis);
    }
  }

  private final List<Taken> steps = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Consulted> consulted = new ArrayList<>();
  private final Set<String> remarks = new LinkedHashSet<>();

  /// Notes a step with what it gave.
  public void add(Taken step, List<? extends Evidence> found) {
    steps.add(step);
    evidence.addAll(found);
  }

  /// Notes that a language model was asked.
  public void add(Consulted question) {
    consulted.add(question);
  }

  /// Notes what a reader of the answer should know of how it came about; once, however often.
  public void remark(String sentence) {
    remarks.add(sentence);
  }

  /// What language models were asked.
  public List<Consulted> consulted() {
    return List.copyOf(consulted);
  }

  /// Sentences without numbers, for the end of the answer.
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  public List<Taken> steps() {
    return List.copyOf(steps);
  }

  public boolean has(Step step) {
    return steps.stream().anyMatch(t -> t.step().equals(step));
  }

  public List<Evidence> evidence() {
    return List.copyOf(evidence);
  }

  /// Pieces of one kind, in the order in which they were found.
  public <E extends Evidence> List<E> evidence(Class<E> kind) {
    return evidence.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  public Optional<Evidence> byId(String id) {
    return evidence.stream().filter(e -> e.id().equals(id)).findFirst();
  }
}
