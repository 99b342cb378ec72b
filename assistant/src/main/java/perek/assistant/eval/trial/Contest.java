package perek.assistant.eval.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import perek.assistant.Listening;
import perek.assistant.adql.write.Written;
import perek.assistant.eval.gold.Right;
import perek.assistant.eval.gold.Trial;
import perek.assistant.evidence.Trail;
import perek.corpora.Progress;
import perek.index.Hit;
import perek.index.Search;

/// Tries contestants on conversations, one after the other.
public final class Contest {

  private final Planning planning;
  private final Replying replying;
  private final Listening listening;
  private final Progress progress;

  /// How one contestant did.
  ///
  /// @param standings a category each
  /// @param missed trials that went wrong
  public record Done(Contestant contestant, List<Standing> standings, List<Result> missed) {
    public Done {
      standings = List.copyOf(standings);
      missed = List.copyOf(missed);
    }
  }

  /// @param services recorded ones, which the contestants' planners use too
  /// @param notes finds passages of the starter notes, best first
  /// @param folder for what tools write
  public Contest(
      Recorded services,
      Function<Search, List<Hit>> notes,
      Path folder,
      Listening listening,
      Progress progress) {
    this.planning = new Planning(services, folder, listening);
    this.replying = new Replying(notes, folder, listening);
    this.listening = listening;
    this.progress = progress;
  }

  /// @throws CancellationException once the user has asked to stop
  public Done run(Contestant contestant, List<Trial> trials) {
    List<Result> results = new ArrayList<>();
    for (Trial trial : trials) {
      if (listening.cancelled()) throw new CancellationException("stopped before " + trial.id());
      progress.report("trying " + contestant.label(), results.size(), trials.size());
      results.add(tried(contestant, trial));
    }
    return new Done(
        contestant, Standing.of(results), results.stream().filter(r -> !r.right()).toList());
  }

  private Result tried(Contestant contestant, Trial trial) {
    return switch (trial.right()) {
      case Right.Calls _, Right.Reply _ -> planning.tried(contestant, trial);
      case Right.Query query -> written(contestant, trial, query);
      case Right.Cited cited -> replying.tried(contestant, trial, cited);
    };
  }

  private static Result written(Contestant contestant, Trial trial, Right.Query right) {
    Trail trail = new Trail();
    long start = System.nanoTime();
    Written written = contestant.queries().apply(trial.asked(), trail);
    long millis = (System.nanoTime() - start) / 1_000_000;
    boolean good = written.adql().map(right::asks).orElse(right.adql().isEmpty());
    String got = written.adql().orElseGet(() -> "refused: " + written.reason());
    return new Result(trial, good, good, got, Cites.NONE, Planning.tokens(trail), millis);
  }
}
