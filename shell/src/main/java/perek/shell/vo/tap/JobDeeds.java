package perek.shell.vo.tap;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import perek.shell.line.Option;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.vo.verb.Chosen;
import perek.shell.vo.verb.Verb;
import perek.shell.vo.verb.VoOptions;
import perek.tools.Toolbox;
import perek.tools.protocol.Explain;
import perek.tools.uws.JobsQuery;
import perek.tools.uws.JobsQuery.Deed;

/// What `perek tap` does with a job other than waiting for it.
record JobDeeds(Supplier<Toolbox> tools, Chosen chosen) {

  static final List<Option> OPTIONS =
      List.of(
          Option.flag("phase", "with --job: tell its phase, quote and times, and do not wait"),
          Option.flag("abort", "with --job: stop it"),
          Option.flag("delete", "with --job: stop it and forget it and its result"),
          Option.flag("jobs", "list the jobs that the service keeps for you, if it lists them"));

  /// Nothing where the line asks for no such deed.
  Optional<Verb.Asked> asked(Values values) throws UsageException {
    Optional<Deed> deed = deed(values);
    if (deed.isEmpty()) return Optional.empty();
    JobsQuery query = new JobsQuery(address(values, deed.get()), deed.get());
    return Optional.of(
        new Verb.Asked(
            run -> tools.get().jobs().call(query, run),
            VoOptions.PATIENCE,
            outcome -> Optional.of(Explain.of("jobs", query.address(), outcome.report().sent()))));
  }

  private URI address(Values values, Deed deed) throws UsageException {
    if (deed == Deed.LIST) return chosen.one(values);
    Optional<String> job = values.value("job");
    if (job.isEmpty()) throw new UsageException("Name the job: --job URL.");
    return VoOptions.address("job", job.get());
  }

  private static Optional<Deed> deed(Values values) throws UsageException {
    List<Deed> deeds = List.of(Deed.values()).stream().filter(d -> values.flag(flag(d))).toList();
    if (deeds.size() > 1)
      throw new UsageException("Give one of --phase, --abort, --delete and --jobs.");
    return deeds.stream().findFirst();
  }

  private static String flag(Deed deed) {
    return switch (deed) {
      case LOOK -> "phase";
      case ABORT -> "abort";
      case DELETE -> "delete";
      case LIST -> "jobs";
    };
  }
}
