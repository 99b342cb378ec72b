package perek.shell.adql;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.adql.AdqlWriter;
import perek.assistant.adql.Asks;
import perek.assistant.adql.TapAsks;
import perek.assistant.adql.fill.Consulting;
import perek.assistant.adql.write.Written;
import perek.assistant.evidence.Trail;
import perek.assistant.model.ChatModel;
import perek.assistant.model.ModelException;
import perek.assistant.model.consult.Consultant;
import perek.assistant.model.find.Choice;
import perek.assistant.model.find.Upstreams;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.tools.adql.schema.SchemaAnswer;
import perek.tools.call.Run;
import perek.tools.resolve.FamousObjects;
import perek.tools.resolve.Place;
import perek.tools.resolve.ResolveQuery;

/// `perek adql write`.
final class WriteCommand extends PerekCommand<WriteCommand.Input> {

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final int ROWS = 10;

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "adql write",
          "Write a query for a question, or say what the service lacks to answer it.",
          "[QUESTION]",
          0,
          Synopsis.ANY,
          List.of(
              ServiceSchemas.TAP,
              Option.value("batch", "FILE", "JSON lines with id and question, one answer a line"),
              Option.flag("run", "send the query too, and show its first rows")),
          List.of(
              "perek adql write --tap http://dc.example/tap how many stars have no parallax",
              "perek adql write --tap http://dc.example/tap --run the five nearest stars",
              "perek adql write --tap http://dc.example/tap --model qwen3 which stars look lonely",
              "perek adql write --tap http://dc.example/tap --batch questions.jsonl --json"));

  private final ServiceSchemas schemas;
  private final Supplier<Upstreams> upstreams;
  private final Map<String, Optional<Place>> places = new ConcurrentHashMap<>();

  /// @param upstreams language models that may fill plans
  WriteCommand(ServiceSchemas schemas, Supplier<Upstreams> upstreams, Console console) {
    super(SYNOPSIS, console);
    this.upstreams = upstreams;
    this.schemas = schemas;
  }

  /// @param question blank where a file of questions is given
  record Input(String question, Optional<Path> batch, URI service, boolean run, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    Optional<Path> batch = values.value("batch").map(Path::of);
    if (batch.isEmpty() == values.words().isBlank())
      throw new UsageException("Give either a question or --batch FILE.");
    return new Input(
        values.words(), batch, schemas.one(values), values.flag("run"), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws FailedException, IOException {
    Run run = Run.of(schemas.folder(), PATIENCE).stoppedBy(schemas.stop()::cancelled);
    Asks asks = new TapAsks(schemas.tools().get().tap(), input.service(), run);
    SchemaAnswer.Known known = schemas.read(input.service(), console);
    AdqlWriter writer =
        new AdqlWriter(
            known,
            schemas.checker(known),
            asks,
            name -> place(name, run),
            LocalDate.now(java.time.ZoneOffset.UTC));
    Optional<Consultant> model = model(console);
    if (input.batch().isPresent()) return batch(input, writer, model, console);
    AdqlWriter.Tried tried = tried(writer, input.question(), input.run(), model, console);
    if (input.json()) console.out().println(Json.line(WriteJson.of("", tried)));
    else WriteText.print(tried, console);
    boolean failed = tried.answer().filter(Asks.Answer.Failed.class::isInstance).isPresent();
    return tried.written().adql().isPresent() && !failed ? DONE : FAILED;
  }

  private ExitStatus batch(
      Input input, AdqlWriter writer, Optional<Consultant> model, Console console)
      throws FailedException, IOException {
    int line = 0;
    for (String text : Files.readAllLines(input.batch().orElseThrow())) {
      line++;
      if (text.isBlank()) continue;
      WriteJson.Asked asked = WriteJson.asked(text, line);
      AdqlWriter.Tried tried = tried(writer, asked.question(), input.run(), model, console);
      console.out().println(Json.line(WriteJson.of(asked.id(), tried)));
      console.out().flush();
      if (schemas.stop().cancelled()) return FAILED;
    }
    return DONE;
  }

  private AdqlWriter.Tried tried(
      AdqlWriter writer,
      String question,
      boolean run,
      Optional<Consultant> model,
      Console console) {
    Optional<Consulting> consulting =
        model.map(m -> new Consulting(m, new Trail(), schemas.stop()));
    Written written = writer.write(question, consulting);
    if (!run) return new AdqlWriter.Tried(written, Optional.empty());
    // What takes long is seen before it begins.
    if (written.job()) console.err().println("Run as a job: " + written.adql().orElse(""));
    return writer.tried(question, written, ROWS, consulting);
  }

  /// The language model that is configured, or that runs on this machine.
  private Optional<Consultant> model(Console console) throws FailedException {
    try {
      return switch (upstreams.get().choose()) {
        case Choice.Chosen(_, ChatModel chosen) -> Optional.of(new Consultant(chosen));
        case Choice.BuiltIn _ -> Optional.empty();
        case Choice.Missing(String why) -> {
          console.err().println("Written without a language model: " + why + ".");
          yield Optional.empty();
        }
      };
    } catch (ModelException e) {
      throw new FailedException(e.getMessage() + ".");
    }
  }

  /// Famous objects are known without a network; others are asked once each.
  private Optional<Place> place(String name, Run run) {
    return places.computeIfAbsent(
        name,
        n ->
            FamousObjects.find(n)
                .or(() ->
                    schemas
                        .tools()
                        .get()
                        .resolve()
                        .call(ResolveQuery.of(n), run.within(Duration.ofSeconds(20)))
                        .product()
                        .map(p -> p.best())));
  }
}
