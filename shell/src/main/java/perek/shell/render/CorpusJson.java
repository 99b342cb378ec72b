package perek.shell.render;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import perek.corpora.Problem;
import perek.index.IndexStatus;
import perek.index.cross.Reranker;

/// What the commands on corpora and index write with `--json`. Stable: fields keep name and order,
/// a missing value is null.
public final class CorpusJson {

  private CorpusJson() {}

  /// A corpus of `corpora list` and `corpora show`.
  ///
  /// @param added false for one that comes with Perek and was not added
  /// @param documents fetched from its publisher
  /// @param units files, or records of files, in the index
  /// @param pending passages that are found by their words alone so far
  /// @param updated end of the last whole update, ISO 8601 in UTC
  /// @param due whether an update is due
  @JsonPropertyOrder({
    "id",
    "title",
    "publisher",
    "licence",
    "added",
    "documents",
    "units",
    "passages",
    "pending",
    "updated",
    "due",
    "problems"
  })
  public record Corpus(
      String id,
      String title,
      String publisher,
      String licence,
      boolean added,
      int documents,
      int units,
      int passages,
      int pending,
      @Nullable String updated,
      boolean due,
      List<Fault> problems) {}

  /// What could not be read.
  @JsonPropertyOrder({"path", "reason"})
  public record Fault(String path, String reason) {
    public static List<Fault> of(List<Problem> problems) {
      return problems.stream().map(p -> new Fault(p.path(), p.reason())).toList();
    }
  }

  /// What came of `corpora add` and `corpora update`.
  ///
  /// @param embedded passages that got a vector, of earlier runs too
  /// @param pending passages that have none yet
  /// @param cut embedded passages that were longer than the model reads
  /// @param millis until all was done, in ms
  @JsonPropertyOrder({"corpora", "embedded", "pending", "cut", "millis"})
  public record Intake(List<Updated> corpora, int embedded, int pending, long cut, long millis) {}

  /// What came of it for one corpus.
  ///
  /// @param fetched documents that came from the publisher
  /// @param read files, or records of files, that are new or changed
  /// @param unchanged files, or records of files, that were indexed already
  /// @param textMillis from the start of the command until it was searchable, in ms
  @JsonPropertyOrder({
    "id",
    "isNew",
    "fetched",
    "read",
    "unchanged",
    "removed",
    "passages",
    "problems",
    "textMillis"
  })
  public record Updated(
      String id,
      boolean isNew,
      int fetched,
      int read,
      int unchanged,
      int removed,
      int passages,
      List<Fault> problems,
      long textMillis) {}

  /// `index status`.
  ///
  /// @param reranker folder of the cross-encoder that the settings name
  /// @param rerankerTrouble why it cannot be used
  @JsonPropertyOrder({"schema", "model", "rebuild", "corpora", "reranker", "rerankerTrouble"})
  public record Status(
      @Nullable String schema,
      @Nullable String model,
      @Nullable String rebuild,
      List<Counts> corpora,
      @Nullable String reranker,
      @Nullable String rerankerTrouble) {

    public static Status of(IndexStatus status, Optional<Reranker> reranker) {
      return new Status(
          status.schema().isEmpty() ? null : status.schema(),
          status.model().isEmpty() ? null : status.model(),
          status.rebuild().orElse(null),
          status.corpora().stream().map(Counts::of).toList(),
          reranker.map(Reranker::name).orElse(null),
          reranker.flatMap(Reranker::trouble).orElse(null));
    }
  }

  /// One corpus of `index status`.
  @JsonPropertyOrder({"id", "units", "passages", "embedded", "pending"})
  public record Counts(String id, int units, int passages, int embedded, int pending) {
    static Counts of(IndexStatus.Corpus c) {
      return new Counts(c.id(), c.units(), c.passages(), c.embedded(), c.pending());
    }
  }

  /// `index verify`.
  @JsonPropertyOrder({"sound", "faults"})
  public record Verified(boolean sound, List<String> faults) {}
}
