package perek.tools.adql.dialect;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import perek.tools.adql.problem.Code;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.problem.Span;
import perek.tools.adql.schema.Language;
import perek.tools.adql.text.Token;
import perek.tools.adql.tree.Statement;

/// The ways of one service, or of many with the same software.
///
/// @param hosts words in an address that it is known by
/// @param functions beginnings of declared functions that it is known by
public record Dialect(
    String name, String title, List<String> hosts, List<String> functions, List<Refusal> refusals) {

  /// The standard and nothing else.
  public static final Dialect STANDARD =
      new Dialect("standard", "the standard", List.of(), List.of(), List.of());

  public Dialect {
    hosts = List.copyOf(hosts);
    functions = List.copyOf(functions);
    refusals = List.copyOf(refusals);
  }

  boolean speaks(URI service, Language language) {
    String address = service.toString().toLowerCase(Locale.ROOT);
    return hosts.stream().anyMatch(h -> address.contains(h.toLowerCase(Locale.ROOT)))
        || functions.stream()
            .anyMatch(f -> language.functions().stream().anyMatch(d -> d.name().startsWith(f)));
  }

  /// What the service will refuse, each repaired where something takes its place.
  ///
  /// @param statement what the words were read as
  public List<Problem> problems(List<Token> tokens, Statement statement) {
    List<Problem> found = new ArrayList<>();
    if (refusals.isEmpty()) return found;
    found.addAll(formal(statement));
    for (int i = 0; i + 1 < tokens.size(); i++)
      for (Refusal refusal : refusals)
        if (refusal.meets(tokens.get(i), tokens.get(i + 1)))
          found.add(problem(tokens.get(i), refusal));
    return found;
  }

  private List<Problem> formal(Statement statement) {
    List<Refusal> forms = refusals.stream().filter(r -> r.kind() == Refusal.Kind.FORM).toList();
    if (forms.isEmpty()) return List.of();
    Map<Form, List<Span>> there = Forms.of(statement);
    List<Problem> found = new ArrayList<>();
    for (Refusal refusal : forms) {
      Form form = Form.read(refusal.what());
      String message = "%s refuses %s: %s".formatted(title, form.words(), refusal.why());
      for (Span span : there.getOrDefault(form, List.of()))
        found.add(Problem.error(Code.DIALECT, span, message));
    }
    return found;
  }

  private Problem problem(Token token, Refusal refusal) {
    String message = "%s refuses %s: %s".formatted(title, token.shown(), refusal.why());
    Problem problem = Problem.error(Code.DIALECT, token.span(), message);
    return refusal.instead().isEmpty() ? problem : problem.replacing(refusal.instead());
  }
}
