package perek.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import perek.assistant.Assistant;
import perek.assistant.Gatherer;
import perek.assistant.adql.Catalogues;
import perek.assistant.builtin.ExtractiveWriter;
import perek.assistant.builtin.RulePlanner;
import perek.assistant.call.Calls;
import perek.assistant.call.Services;
import perek.assistant.eval.Evaluation;
import perek.assistant.eval.trial.Arena;
import perek.assistant.model.find.Upstreams;
import perek.assistant.model.find.Wanted;
import perek.assistant.vo.Catalogued;
import perek.assistant.vo.DataPlanner;
import perek.assistant.vo.Pieces;
import perek.corpora.library.Library;
import perek.corpora.note.Notes;
import perek.corpora.open.Readers;
import perek.index.Embedder;
import perek.index.Explained;
import perek.index.Hit;
import perek.index.PassageIndex;
import perek.index.Search;
import perek.index.cross.Reranker;
import perek.index.embed.BgeSmall;
import perek.index.embed.CrossEncoder;
import perek.index.reading.Understood;
import perek.shell.adql.AskedCatalogues;
import perek.shell.command.BenchCommand;
import perek.shell.command.Dispatcher;
import perek.shell.command.HelpCommand;
import perek.shell.command.PerekCommand;
import perek.shell.command.SearchCommand;
import perek.shell.command.Searching;
import perek.shell.command.Stop;
import perek.shell.eval.EvalCommands;
import perek.shell.eval.trial.ModelsCommand;
import perek.shell.export.IndexExportCommand;
import perek.shell.health.DoctorCommand;
import perek.shell.home.Home;
import perek.shell.home.Settings;
import perek.shell.http.Endpoint;
import perek.shell.http.EndpointCommands;
import perek.shell.library.AddCommand;
import perek.shell.library.Collection;
import perek.shell.library.IndexStatusCommand;
import perek.shell.library.IndexUpkeepCommand;
import perek.shell.library.ListCommand;
import perek.shell.library.RemoveCommand;
import perek.shell.library.ShowCommand;
import perek.shell.library.UpdateCommand;
import perek.shell.line.UsageException;
import perek.shell.model.Assistants;
import perek.shell.model.ModelCommands;
import perek.shell.model.ModelSettings;
import perek.shell.render.Console;
import perek.shell.render.ProgressLine;
import perek.shell.vo.ProbedServices;
import perek.shell.vo.ToolCaller;
import perek.tools.Toolbox;
import perek.tools.http.Transport;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.VotableReader;

/// Joins everything, by constructors. Parts are made when first asked for, so that a command pays
/// for what it uses.
final class Wiring implements AutoCloseable {

  private final Settings settings;
  private final Console console;
  private final Wanted wanted;
  private final Stop stop = new Stop();
  private final Once<Upstreams> upstreams = new Once<>(() -> new Upstreams(wanted()));
  private final Once<Assistants> assistants = new Once<>(this::makeAssistants);
  private final Once<PassageIndex> rawIndex =
      new Once<>(() -> PassageIndex.open(home().index(), embedder(), reranker()));
  private final Once<PassageIndex> index = new Once<>(this::withNotes);
  private final Once<Transport> transport =
      new Once<>(() -> new Transport(perek.tools.http.Settings.of("", settings().offline())));
  private final Once<Toolbox> tools = new Once<>(() -> Toolbox.on(transport.get()));
  private final Once<Collection> collection = new Once<>(this::makeCollection);
  private final Once<BgeSmall> embedder = new Once<>(() -> new BgeSmall(home().nativeLibraries()));
  private final Supplier<Evaluation> evaluation = new Once<>(this::makeEvaluation);
  private final Once<Arena> arena = new Once<>(this::makeArena);
  private final AtomicBoolean toldOfVectors = new AtomicBoolean();
  private final AtomicBoolean toldOfReranker = new AtomicBoolean();
  private final Supplier<Dispatcher> dispatcher = new Once<>(this::makeDispatcher);

  /// @throws UsageException where the settings of models cannot be used
  Wiring(Settings settings, Console console) throws UsageException {
    this.settings = settings;
    this.console = console;
    this.wanted = ModelSettings.of(settings, System.getenv());
  }

  private Wanted wanted() {
    return wanted;
  }

  Home home() {
    return settings.home();
  }

  private Settings settings() {
    return settings;
  }

  Stop stop() {
    return stop;
  }

  Dispatcher dispatcher() {
    return dispatcher.get();
  }

  Assistant assistant() {
    return assistants.get().standard();
  }

  private Dispatcher makeDispatcher() {
    List<PerekCommand<?>> commands = new ArrayList<>();
    commands.addAll(
        TalkCommands.all(
            this::assistant,
            search -> index.get().understand(search),
            this::dispatcher,
            settings,
            stop,
            console));
    commands.add(new SearchCommand(searching(), stop, console));
    commands.addAll(libraryCommands());
    commands.addAll(EvalCommands.all(evaluation, stop, console));
    commands.add(new ModelsCommand(arena, upstreams, stop, console));
    commands.addAll(ToolCommands.all(tools, upstreams, settings, stop, console));
    commands.add(new DoctorCommand(home(), rawIndex, upstreams, console));
    commands.addAll(ModelCommands.all(upstreams, settings, stop, console));
    commands.addAll(EndpointCommands.all(endpoint(), settings, stop, console));
    commands.add(new BenchCommand(home(), console));
    commands.add(new HelpCommand(() -> dispatcher().synopses(), console));
    return new Dispatcher(commands, console.out());
  }

  private Endpoint endpoint() {
    return new Endpoint(
        assistants, upstreams, embedder::get, index, tools, home(), Version.current());
  }

  private List<PerekCommand<?>> libraryCommands() {
    return List.of(
        new AddCommand(collection, stop, console),
        new ListCommand(collection, console),
        new ShowCommand(collection, console),
        new UpdateCommand(collection, stop, console),
        new RemoveCommand(collection, console),
        new IndexStatusCommand(collection, console),
        new IndexExportCommand(rawIndex, stop, console),
        IndexUpkeepCommand.verify(collection, stop, console),
        IndexUpkeepCommand.rebuild(collection, stop, console));
  }

  private Evaluation makeEvaluation() {
    return new Evaluation(
        embedder(),
        home().index(),
        home().evaluations(),
        search -> assistants(new Gatherer(search, calls(), Clock.systemUTC())).builtIn());
  }

  private Arena makeArena() {
    try {
      return new Arena(
          new Remembering(embedder()), home().evaluations().resolve("models"), Clock.systemUTC());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Searching searching() {
    return new Searching() {
      @Override
      public List<Hit> search(Search search) {
        return Wiring.this.search(search);
      }

      @Override
      public List<Explained> explain(Search search) {
        List<Explained> hits = index.get().explain(search);
        tellOfTroubles();
        return hits;
      }

      @Override
      public Understood understand(Search search) {
        return index.get().understand(search);
      }
    };
  }

  private Collection makeCollection() {
    String token = settings.value("ads-token").orElse(null);
    Library library = new Library(home().corpora(), new HttpFetch(transport), token);
    return new Collection(
        library, () -> new Notes().readings(), new Readers(), rawIndex.get(), embedder());
  }

  private Assistants makeAssistants() {
    // An index that cannot be read or made is an error of its own, not one of each question.
    index.get();
    return assistants(new Gatherer(this::search, calls(), Clock.systemUTC()));
  }

  private Assistants assistants(Gatherer gatherer) {
    Clock clock = Clock.systemUTC();
    Services services = new ProbedServices(tools, results(), stop::cancelled);
    VotableReader reader = new VotableReader(ReadLimits.DEFAULT);
    Catalogues catalogues =
        new AskedCatalogues(tools, results(), home().dialects(), stop::cancelled);
    Pieces pieces = new Pieces(services, file -> reader.read(file, stop::cancelled));
    return new Assistants(
        gatherer,
        new RulePlanner(new DataPlanner(services, pieces, catalogues), clock),
        new Catalogued(services, catalogues),
        new ExtractiveWriter(new Forgiving(new Remembering(embedder()))),
        upstreams.get(),
        console,
        clock);
  }

  private Calls calls() {
    return new Calls(new ToolCaller(tools, !settings.others()), results());
  }

  private Path results() {
    return home().data().resolve("results");
  }

  private Embedder embedder() {
    return embedder.get();
  }

  /// Closed with the index.
  private Optional<Reranker> reranker() {
    return settings
        .value("reranker")
        .filter(folder -> !folder.isBlank())
        .map(folder -> new CrossEncoder(Path.of(folder), home().nativeLibraries()));
  }

  private PassageIndex withNotes() {
    Optional<String> trouble;
    try (ProgressLine progress = new ProgressLine(console, stop::cancelled)) {
      trouble = new StarterNotes(rawIndex.get(), embedder(), home().index()).ensure(progress);
    }
    trouble.ifPresent(this::tellOfVectors);
    return rawIndex.get();
  }

  private List<Hit> search(Search search) {
    List<Hit> hits = index.get().search(search);
    tellOfTroubles();
    return hits;
  }

  private void tellOfTroubles() {
    index.get().vectorTrouble().ifPresent(this::tellOfVectors);
    index.get().lastStage().trouble().ifPresent(this::tellOfReranker);
  }

  /// Once, for the same reason as [#tellOfVectors].
  private void tellOfReranker(String trouble) {
    if (toldOfReranker.getAndSet(true)) return;
    console.err().println("Not reranked: " + trouble + ".");
  }

  /// Once, since every search would have the same to tell.
  private void tellOfVectors(String trouble) {
    if (toldOfVectors.getAndSet(true)) return;
    console.err().println("Searched by words alone: " + trouble + ".");
  }

  @Override
  public void close() {
    if (arena.made()) arena.get().close();
    if (rawIndex.made()) rawIndex.get().close();
    if (embedder.made()) embedder.get().close();
  }
}
