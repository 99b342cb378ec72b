package perek.shell.vo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perek.tools.call.Outcome;
import perek.tools.call.Report;
import perek.tools.data.Column;
import perek.tools.data.Facts;
import perek.tools.everywhere.Gathered;
import perek.tools.fetch.Downloaded;
import perek.tools.protocol.Explanation;

/// The outcome of a call as `--json` writes it.
///
/// @param rows null unless something was read that has rows; services for a registry
/// @param file what lies on disk
/// @param services what each service answered, where several were asked
/// @param files what was downloaded, where files were
/// @param facts what is told in words and numbers rather than in a table, where anything is
/// @param explain the protocol, where it was asked for
public record VoJson(
    Asked request,
    String status,
    @Nullable String message,
    @Nullable Long rows,
    List<Field> columns,
    @Nullable String file,
    List<String> notes,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<One> services,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Item> files,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, Object> facts,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Explanation explain) {

  /// @param params a text for each name, or a list where one stands several times
  public record Asked(String url, Map<String, Object> params) {}

  /// A column.
  public record Field(
      String name, @Nullable String unit, @Nullable String ucd, @Nullable String utype) {}

  /// What one service answered.
  public record One(
      String address,
      @Nullable String name,
      String status,
      @Nullable Long rows,
      @Nullable String message,
      long millis) {}

  /// A file of a row.
  public record Item(
      long row,
      @Nullable String reference,
      String status,
      @Nullable String file,
      long bytes,
      @Nullable String sha256,
      @Nullable String message) {}

  /// Without the protocol.
  public static VoJson of(Outcome<?> outcome) {
    return of(outcome, null);
  }

  static VoJson of(Outcome<?> outcome, @Nullable Explanation explain) {
    Report report = outcome.report();
    Long rows = null;
    String file = null;
    List<Field> columns = List.of();
    if (outcome.product().isPresent()) {
      var product = outcome.product().get();
      rows = product.rows().isPresent() ? Long.valueOf(product.rows().getAsLong()) : null;
      file = product.file().map(Object::toString).orElse(null);
      columns = product.table().map(t -> fields(t.columns())).orElse(List.of());
    }
    return new VoJson(
        new Asked(report.sent().url().toString(), report.sent().params().asMap()),
        report.status().name(),
        given(report.message()),
        rows,
        columns,
        file,
        report.notes(),
        services(outcome),
        files(outcome),
        outcome.product().orElse(null) instanceof Facts f ? f.facts() : null,
        explain);
  }

  private static @Nullable List<One> services(Outcome<?> outcome) {
    if (!(outcome.product().orElse(null) instanceof Gathered gathered)) return null;
    return gathered.services().stream()
        .map(l ->
            new One(
                l.address().toString(),
                given(l.name()),
                l.status().name(),
                l.rows().isPresent() ? Long.valueOf(l.rows().getAsLong()) : null,
                given(l.message()),
                l.millis()))
        .toList();
  }

  private static @Nullable List<Item> files(Outcome<?> outcome) {
    if (!(outcome.product().orElse(null) instanceof Downloaded downloaded)) return null;
    return downloaded.items().stream()
        .map(i ->
            new Item(
                i.row(),
                given(i.reference()),
                i.status().name(),
                i.file().map(Object::toString).orElse(null),
                i.bytes(),
                given(i.sha256()),
                given(i.message())))
        .toList();
  }

  private static List<Field> fields(List<Column> columns) {
    return columns.stream()
        .map(c -> new Field(c.name(), given(c.unit()), given(c.ucd()), given(c.utype())))
        .toList();
  }

  private static @Nullable String given(String text) {
    return text.isBlank() ? null : text;
  }
}
