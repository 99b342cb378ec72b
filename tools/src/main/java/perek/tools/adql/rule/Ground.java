package perek.tools.adql.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Problems;
import perek.tools.adql.problem.Span;
import perek.tools.adql.schema.Language;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.scope.Relation;
import perek.tools.adql.tree.Ident;

/// What a check stands on: the service, the results that the query names, and what was found. For
/// one query.
public final class Ground {

  private final String query;
  private final Optional<Schema> schema;
  private final Problems problems;
  private final Map<String, Relation> named = new HashMap<>();

  public Ground(String query, Optional<Schema> schema, Problems problems) {
    this.query = query;
    this.schema = schema;
    this.problems = problems;
  }

  /// The words of a span.
  public String text(Span span) {
    return query.substring(span.start(), span.end());
  }

  public Optional<Schema> schema() {
    return schema;
  }

  public Language language() {
    return schema.map(Schema::language).orElse(Language.UNKNOWN);
  }

  public void tell(Problem problem) {
    problems.add(problem);
  }

  public void error(Code code, Span span, String message) {
    tell(Problem.error(code, span, message));
  }

  public void warn(Code code, Span span, String message) {
    tell(Problem.warning(code, span, message));
  }

  /// A result of WITH.
  public void name(Ident name, Relation relation) {
    String key = name.text().toLowerCase(Locale.ROOT);
    if (named.put(key, relation) != null)
      error(Code.DUPLICATE_NAME, name.span(), "WITH names " + name.written() + " twice");
  }

  public Optional<Relation> named(List<Ident> parts) {
    return parts.size() == 1
        ? Optional.ofNullable(named.get(parts.getFirst().text().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  public List<String> resultNames() {
    return named.values().stream().map(Relation::written).toList();
  }

  /// Tells where an optional part is not declared (TAPRegExt 1.0, 2.3).
  public void needs(String feature, Span span, String section) {
    if (language().allows(feature)) return;
    warn(
        Code.UNSUPPORTED,
        span,
        "The service does not declare %s, an optional part of ADQL (%s); it may refuse it"
            .formatted(feature, section));
  }
}
