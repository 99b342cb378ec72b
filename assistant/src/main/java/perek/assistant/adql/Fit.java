package perek.assistant.adql;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import perek.assistant.adql.write.Written;
import perek.tools.adql.check.Checked;
import perek.tools.adql.check.Checker;
import perek.tools.adql.problem.Problem;
import perek.tools.adql.repair.Repair;
import perek.tools.adql.repair.Repairer;

/// Makes a query fit a service whose language is older than ADQL 2.1, or which refuses what the
/// standard allows; what cannot be mended is told. What takes long becomes a job.
record Fit(Checker checker) {

  Written to(Written written) {
    if (written.adql().isEmpty()) return written;
    Checked checked = checker.check(written.adql().get());
    if (checked.errors().isEmpty()) return timed(written, checked);
    Optional<Repair> repair = new Repairer(checker).repair(checked);
    Written now = repair.map(r -> written.as(r.after().query())).orElse(written);
    Set<String> told = new LinkedHashSet<>();
    repair.ifPresent(
        r -> r.repaired().forEach(p -> told.add("written for this service: " + p.message())));
    for (Problem left : repair.map(Repair::after).orElse(checked).errors())
      told.add("the service may refuse this query: " + left.message());
    for (String note : told) now = now.warned(note);
    return timed(now, repair.map(Repair::after).orElse(checked));
  }

  private static Written timed(Written written, Checked checked) {
    if (!checked.cost().takesLong()) return written;
    return written
        .asJob()
        .warned(
            "it is run as a job: about %,d rows are looked at without an index"
                .formatted(checked.cost().rowsLookedAt().orElseThrow()));
  }
}
