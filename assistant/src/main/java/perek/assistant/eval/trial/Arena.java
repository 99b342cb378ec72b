package perek.assistant.eval.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CancellationException;
import perek.assistant.Listening;
import perek.assistant.Writer;
import perek.assistant.adql.Catalogues;
import perek.assistant.adql.fill.Consulting;
import perek.assistant.adql.fill.PlanFiller;
import perek.assistant.adql.scope.Values;
import perek.assistant.adql.write.Composer;
import perek.assistant.adql.write.Written;
import perek.assistant.builtin.ExtractiveWriter;
import perek.assistant.builtin.RulePlanner;
import perek.assistant.eval.gold.Trial;
import perek.assistant.model.ChatModel;
import perek.assistant.model.consult.Consultant;
import perek.assistant.model.plan.ModelPlanner;
import perek.assistant.model.write.ModelWriter;
import perek.assistant.vo.Catalogued;
import perek.assistant.vo.DataPlanner;
import perek.assistant.vo.Pieces;
import perek.corpora.Progress;
import perek.corpora.note.Notes;
import perek.index.Embedder;
import perek.index.Ingest;
import perek.index.PassageIndex;
import perek.prompts.Wording;
import perek.tools.resolve.FamousObjects;

/// Where contestants meet: recorded services, a made-up survey, and the starter notes in an index
/// of their own. Nothing goes out but what a language model is asked.
public final class Arena implements AutoCloseable {

  /// Name of the contestant without a language model.
  public static final String BUILT_IN = "built-in";

  private final Embedder embedder;
  private final Path folder;
  private final Clock clock;
  private final Recorded services;
  private final PassageIndex notes;
  private final Composer composer;
  private final PlanFiller filler;

  /// @param embedder of questions, passages and sentences
  /// @param folder for the index and for what tools write
  /// @param clock of "last year"
  public Arena(Embedder embedder, Path folder, Clock clock) throws IOException {
    this.embedder = embedder;
    this.folder = folder;
    this.clock = clock;
    this.services = new Recorded(folder.resolve("recorded"));
    this.notes = PassageIndex.open(folder.resolve("notes"), embedder);
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    this.composer = Survey.composer(today);
    this.filler =
        new PlanFiller(Survey.service(), composer, Values.NONE, FamousObjects::find, today);
  }

  /// Brings the notes of this build into the index, where they are not yet.
  ///
  /// @throws CancellationException once the user has asked to stop; what was done is kept
  public void prepare(Progress progress) {
    Ingest ingest = new Ingest(notes, embedder);
    Ingest.Report report =
        ingest.mirror(
            Notes.CORPUS, sink -> new Notes().readings().forEach(sink::reading), progress);
    ingest.embed(List.of(report), progress);
    if (progress.cancelled()) throw new CancellationException("stopped while embedding");
  }

  /// The planner and the writer that need no language model.
  public Contestant builtIn() {
    return new Contestant(
        BUILT_IN, "", rules(), extracting(), (question, _) -> composer.write(question));
  }

  /// A language model, which fills the plans of queries by itself.
  public Contestant with(ChatModel model, Wording wording) {
    Consultant consultant = new Consultant(model, wording);
    return new Contestant(
        model.name(),
        wording.label(),
        new ModelPlanner(consultant, rules(), Catalogued.NONE),
        new ModelWriter(consultant, extracting()),
        (question, trail) -> filled(question, new Consulting(consultant, trail, Listening.NONE)));
  }

  /// What a model makes of a question by itself, also where rules would read all of it.
  private Written filled(String question, Consulting model) {
    return switch (filler.fill(question, "", model)) {
      case PlanFiller.Filled.Done(Written written) -> written;
      case PlanFiller.Filled.Failed(String why) -> Written.refused(why);
    };
  }

  private RulePlanner rules() {
    Pieces pieces = new Pieces(services, services::read);
    return new RulePlanner(new DataPlanner(services, pieces, Catalogues.NONE), clock);
  }

  private Writer extracting() {
    return new ExtractiveWriter(embedder);
  }

  /// Tries a contestant on conversations.
  ///
  /// @throws CancellationException once the user has asked to stop
  public Contest.Done run(
      Contestant contestant, List<Trial> trials, Listening listening, Progress progress) {
    return new Contest(services, notes::search, folder.resolve("results"), listening, progress)
        .run(contestant, trials);
  }

  @Override
  public void close() {
    notes.close();
    services.clear();
  }
}
