package perek.shell.learn;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.interactive.Interrupts;
import perek.shell.learn.page.Labelling;
import perek.shell.learn.page.PageServer;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.ProgressLine;
import perek.tools.plot.Picture;
import perek.tools.pool.Asking;
import perek.tools.pool.Catalogue;
import perek.tools.pool.LabelLog;
import perek.tools.pool.Logistic;
import perek.tools.pool.Pool;
import perek.tools.pool.Rule;
import perek.tools.pool.Session;
import perek.tools.pool.Simulation;
import perek.tools.pool.read.PoolFile;

/// `perek learn`: active learning on a pool of spectra.
public final class LearnCommand extends PerekCommand<LearnCommand.Input> {

  private static final double PENALTY = 3e-4;
  private static final int COMMITTEE = 8;

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "learn",
          "Label the spectra of a pool from which a learner learns most; or simulate what that is worth.",
          "POOL",
          1,
          1,
          List.of(
              Option.value("classes", "A,B,…", "labels that may be given (those of labels.csv)"),
              Option.value("wanted", "CLASS", "class whose precision is estimated (the first)"),
              Option.value("rule", "RULE", "margin, entropy, bald or random (margin)"),
              Option.value("batch", "N", "spectra of a round (12; 20 in a simulation)"),
              Option.value("annotator", "NAME", "who labels (you)"),
              Option.value("log", "FILE", "labels, only ever added to (labels.jsonl of the pool)"),
              Option.value("plot", "FILE", "draw each spectrum, or a simulation (png or svg)"),
              Option.flag("serve", "label in a browser, on a page of this machine"),
              Option.value("port", "N", "of the page (any that is free)"),
              Option.value("out", "FILE", "write labels and predictions as a VOTable at the end"),
              Option.flag("simulate", "give out the labels of labels.csv and measure accuracy"),
              Option.value("seeds", "N", "of a simulation (20)"),
              Option.value("most", "N", "labels at the end of a simulation (330)")),
          List.of(
              "perek learn pool --classes absorption,emission --wanted emission --out labels.vot",
              "perek learn spectra --classes absorption,emission --serve --annotator Eva",
              "perek learn mkclass --simulate --seeds 20 --plot curves.png"));

  private final Stop stop;

  public LearnCommand(Stop stop, Console console) {
    super(SYNOPSIS, console);
    this.stop = stop;
  }

  record Input(
      Path pool,
      List<String> classes,
      Optional<String> wanted,
      Optional<Rule> rule,
      int batch,
      String annotator,
      Path log,
      Optional<Path> out,
      Optional<Path> plot,
      boolean serve,
      int port,
      boolean simulate,
      int seeds,
      int most,
      boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    Path pool = values.file(0);
    boolean simulate = values.flag("simulate");
    if (simulate && values.flag("serve"))
      throw new UsageException("Choose --serve or --simulate, not both.");
    if (values.value("port").isPresent() && !values.flag("serve"))
      throw new UsageException("Option --port goes with --serve.");
    List<String> classes =
        Arrays.stream(values.value("classes").orElse("").split(",", -1))
            .map(String::strip)
            .filter(c -> !c.isEmpty())
            .toList();
    return new Input(
        pool,
        classes,
        values.value("wanted"),
        rule(values),
        values.number("batch", simulate ? 20 : 12, 1, 10_000),
        values.value("annotator").orElse("you"),
        values.path("log").orElse(PoolFile.log(pool)),
        values.path("out"),
        plot(values),
        values.flag("serve"),
        values.number("port", 0, 0, 65_535),
        simulate,
        values.number("seeds", 20, 1, 1000),
        values.number("most", 330, 2, 1_000_000),
        values.flag("json"));
  }

  private static Optional<Path> plot(Values values) throws UsageException {
    Optional<Path> plot = values.path("plot");
    if (plot.isPresent() && values.flag("serve"))
      throw new UsageException("The page draws its spectra itself: leave --plot or --serve away.");
    if (plot.isPresent() && !Picture.drawable(plot.get()))
      throw new UsageException(
          "'%s' is no picture: its name must end with png or svg.".formatted(plot.get()));
    return plot;
  }

  private static Optional<Rule> rule(Values values) throws UsageException {
    Optional<String> name = values.value("rule");
    Optional<Rule> rule =
        name.flatMap(n ->
            Arrays.stream(Rule.values())
                .filter(r -> r.word().equals(n.toLowerCase(Locale.ROOT)))
                .findFirst());
    if (name.isPresent() && rule.isEmpty())
      throw new UsageException(
          "Option --rule is '" + name.get() + "': it is margin, entropy, bald or random.");
    return rule;
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws IOException, FailedException {
    try {
      Pool pool = read(input.pool(), console);
      if (stop.cancelled()) throw new CancellationException("stopped");
      pool.notes().forEach(note -> console.err().println("Note: " + note));
      if (input.simulate()) simulate(pool, input, console);
      else label(pool, input, console);
    } catch (IllegalArgumentException e) {
      throw new FailedException(e.getMessage() + ".");
    }
    return DONE;
  }

  private void simulate(Pool pool, Input input, Console console) throws IOException {
    Simulation simulation =
        new Simulation(new Logistic(PENALTY), COMMITTEE, 30, input.batch(), input.most());
    List<Rule> rules = new ArrayList<>(input.rule().map(List::of).orElse(List.of(Rule.values())));
    if (!rules.contains(Rule.RANDOM)) rules.add(Rule.RANDOM);
    Simulation.Report report;
    try (ProgressLine line = new ProgressLine(console, stop::cancelled)) {
      report = simulation.run(pool, rules, input.seeds(), watch(line));
    }
    if (stop.cancelled()) throw new CancellationException("stopped");
    if (input.plot().isPresent()) CurvesOfLabels.picture(report).write(input.plot().get());
    if (input.json()) console.out().println(Json.line(report));
    else console.out().print(CurvesOfLabels.text(report));
  }

  private static Simulation.Watch watch(ProgressLine line) {
    return new Simulation.Watch() {
      @Override
      public void at(int done, int total) {
        line.report("simulating", done, total);
      }

      @Override
      public boolean cancelled() {
        return line.cancelled();
      }
    };
  }

  /// Asks of each file whether to go on are all that is heard of reading.
  private Pool read(Path folder, Console console) throws IOException {
    AtomicInteger files = new AtomicInteger();
    try (ProgressLine line = new ProgressLine(console, stop::cancelled)) {
      return PoolFile.read(
          folder,
          () -> {
            line.report("reading spectra", files.incrementAndGet(), 0);
            return line.cancelled();
          });
    }
  }

  private void label(Pool pool, Input input, Console console) throws IOException, FailedException {
    List<String> classes = input.classes().isEmpty() ? pool.classes() : input.classes();
    if (classes.isEmpty())
      throw new IllegalArgumentException("no labels are known: name them (--classes A,B)");
    LabelLog log = LabelLog.open(input.log());
    Session session =
        new Session(
            pool,
            log,
            input.rule().orElse(Rule.MARGIN),
            classes,
            input.wanted().orElse(classes.getFirst()));
    if (input.serve())
      serve(new Labelling(pool, session, log, input.annotator(), input.batch()), input, console);
    else {
      Asking asking = new Asking(pool, session, log, input.annotator(), input.batch());
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      new Oracle(pool, session, asking, input.plot(), console).ask(in, stop::cancelled);
    }
    if (input.out().isPresent())
      Catalogue.write(input.out().get(), pool, log, session.predictions());
    tell(session, log, input.json(), console);
  }

  /// Until the user ends it, which is its usual end.
  private void serve(Labelling labelling, Input input, Console console)
      throws IOException, FailedException {
    try (PageServer server = PageServer.start(labelling, input.port())) {
      Interrupts.Ending ending = Interrupts.await();
      if (input.json()) console.out().println(Json.line(Map.of("url", server.address())));
      else
        console
            .out()
            .println("Label at " + server.address() + " (this machine only). Ctrl-C ends it.");
      console.out().flush();
      ending.code();
    } finally {
      Interrupts.install(stop);
    }
  }

  private static void tell(Session session, LabelLog log, boolean json, Console console) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("labels", log.agreed().size());
    told.put("annotators", log.annotators());
    told.put("precision", session.precision());
    told.put("changed", session.changed());
    told.put("settled", session.settled());
    if (json) console.out().println(Json.line(told));
    else told.forEach((name, value) -> console.out().println(name + ": " + value));
  }
}
