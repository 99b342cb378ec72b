package perek.shell.adql.problem;

import java.io.PrintWriter;
import java.util.List;
import perek.tools.adql.problem.Location;
import perek.tools.adql.problem.Problem;

/// Problems as people read them: place, sentence, the line with carets, what to write instead.
public final class ProblemText {

  private ProblemText() {}

  public static void print(String query, List<Problem> problems, PrintWriter out) {
    for (Problem problem : problems) {
      Location location = Location.of(query, problem.span());
      out.println(
          "%d:%d %s [%s] %s."
              .formatted(
                  location.line(),
                  location.column(),
                  problem.error() ? "error" : "warning",
                  problem.code().word(),
                  problem.message()));
      location.caret().lines().forEach(line -> out.println("    " + line));
      if (!problem.suggestions().isEmpty())
        out.println("    write " + String.join(", or ", problem.suggestions()));
    }
  }
}
