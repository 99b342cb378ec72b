package perek.shell.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.assistant.Assistant;
import perek.assistant.Gatherer;
import perek.assistant.builtin.ExtractiveWriter;
import perek.assistant.builtin.RulePlanner;
import perek.assistant.call.Calls;
import perek.assistant.eval.Evaluation;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.index.Explained;
import perek.index.Hit;
import perek.index.Ingest;
import perek.index.PassageIndex;
import perek.index.Search;
import perek.index.embed.BgeSmall;
import perek.index.reading.Understood;
import perek.shell.command.Dispatcher;
import perek.shell.command.Failures;
import perek.shell.command.SearchCommand;
import perek.shell.command.Searching;
import perek.shell.command.Stop;
import perek.shell.line.Globals;
import perek.shell.line.UsageException;
import perek.shell.render.Console;
import perek.shell.render.Style;

/// The commands on a small index with the real model.
class EvalCommandsTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private BgeSmall embedder;
  private PassageIndex index;
  private Dispatcher dispatcher;

  @BeforeEach
  void wire() throws Exception {
    embedder = new BgeSmall(folder.resolve("native"));
    index = PassageIndex.open(folder.resolve("index"), embedder);
    Evaluation evaluation =
        new Evaluation(
            embedder,
            folder.resolve("index"),
            folder.resolve("cache"),
            search ->
                new Assistant(
                    RulePlanner.ofDocuments(Clock.systemUTC()),
                    new Gatherer(search, Calls.none(Path.of("unused")), Clock.systemUTC()),
                    new ExtractiveWriter(embedder),
                    Clock.systemUTC()));
    Supplier<Evaluation> one = () -> evaluation;
    Stop stop = new Stop();
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err), Style.PLAIN, 80, false);
    dispatcher =
        new Dispatcher(
            List.of(
                new RetrievalCommand(one, stop, console),
                new AnswersCommand(one, stop, console),
                new BeirCommand(one, stop, console),
                new ReproduceCommand(one, stop, console),
                new SearchCommand(searching(), stop, console)),
            console.out());
    cases();
  }

  private Searching searching() {
    return new Searching() {
      @Override
      public List<Hit> search(Search search) {
        return index.search(search);
      }

      @Override
      public List<Explained> explain(Search search) {
        return index.explain(search);
      }

      @Override
      public Understood understand(Search search) {
        return index.understand(search);
      }
    };
  }

  private void cases() throws Exception {
    Files.writeString(
        folder.resolve("cases.jsonl"),
        """
        {"id":"g1","question":"unit of BAND","docs":["SSA"],"section_refs":[{"doc":"SSA","num":"4.1","title":"BAND"}]}
        {"id":"g2","question":"radius of a cone","docs":["SCS"],"section_refs":[{"doc":"SCS","num":"9","title":"Elsewhere"}]}
        {"id":"g3","question":"who wrote Moby Dick?","answerable":false}
        """);
  }

  private void fill() {
    new Ingest(index, embedder)
        .add(
            sink -> {
              sink.reading(reading("SSA", "4.1 BAND", "The unit of BAND is the metre."));
              sink.reading(reading("SCS", "2 SR", "SR is the radius of the cone in degrees."));
            },
            Progress.NONE);
  }

  private void fillAndEmbed() {
    fill();
    new Ingest(index, embedder).embed(List.of(), Progress.NONE);
  }

  private static Reading reading(String id, String section, String text) {
    Document document = new Document(id, id, null, null, null, null, null, List.of());
    return new Reading(
        "ivoa", id, text, List.of(new Passage(document, id, List.of(section), null, text)));
  }

  @AfterEach
  void close() {
    index.close();
    embedder.close();
  }

  private int run(String... words) throws Exception {
    out.getBuffer().setLength(0);
    return dispatcher.run(Globals.of(List.of(words))).code();
  }

  private JsonNode json(String... words) throws Exception {
    run(words);
    return new ObjectMapper().readTree(out.toString());
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String message(String... words) {
    try {
      run(words);
      return "nothing went wrong";
    } catch (Exception e) {
      return Failures.of(e).message();
    }
  }

  @Test
  void retrievalIsReportedWithItsDifferencesAndItsRun() throws Exception {
    fillAndEmbed();
    JsonNode report =
        json(
            "eval",
            "retrieval",
            "--cases",
            at("cases.jsonl"),
            "--against",
            "text",
            "--run",
            at("run"),
            "--json");
    assertThat(report.fieldNames())
        .toIterable()
        .containsExactly(
            "evaluation",
            "data",
            "configuration",
            "questions",
            "resamples",
            "seed",
            "scores",
            "against",
            "missed",
            "warnings");
    assertThat(report.at("/scores/1/metric").asText()).isEqualTo("section@5");
    assertThat(report.at("/scores/1/value").asDouble()).isEqualTo(.5);
    assertThat(report.at("/scores/1/questions").asInt()).isEqualTo(2);
    assertThat(report.at("/against/configuration/legs").asText()).isEqualTo("text");
    assertThat(report.at("/against/differences/1/p").asDouble()).isEqualTo(1);
    assertThat(report.at("/missed/0/id").asText()).isEqualTo("g2");
    assertThat(Files.readAllLines(folder.resolve("run")))
        .first()
        .asString()
        .startsWith("g1 Q0 SSA#4.1_BAND#");
  }

  @Test
  void answersAreReported() throws Exception {
    fillAndEmbed();
    assertThat(run("eval", "answers", "--cases", at("cases.jsonl"))).isZero();
    assertThat(out.toString())
        .contains("hybrid on ", "3 questions", "section-cited", "unanswerable-refused", "g2");
  }

  @Test
  void passagesWithoutVectorsAreTold() throws Exception {
    fill();
    run("eval", "retrieval", "--cases", at("cases.jsonl"));
    assertThat(err.toString()).contains("2 of 2 passages of ivoa have no vector yet");
  }

  @Test
  void aCollectionIsScoredByTheSplitNamed() throws Exception {
    Files.createDirectories(folder.resolve("tiny/qrels"));
    Files.writeString(
        folder.resolve("tiny/corpus.jsonl"),
        "{\"_id\":\"1\",\"text\":\"Lift of wings.\"}\n{\"_id\":\"2\",\"text\":\"Heat in slabs.\"}\n");
    Files.writeString(
        folder.resolve("tiny/queries.jsonl"), "{\"_id\":\"q\",\"text\":\"heat of slabs\"}\n");
    Files.writeString(folder.resolve("tiny/qrels/dev.tsv"), "query-id\tcorpus-id\tscore\nq\t2\t1");
    JsonNode report = json("eval", "beir", at("tiny"), "--split", "dev", "--json");
    assertThat(report.at("/data").asText()).isEqualTo("tiny/dev");
    assertThat(report.at("/scores/0/metric").asText()).isEqualTo("ndcg@10");
    assertThat(report.at("/scores/0/value").asDouble()).isEqualTo(1);
    assertThat(report.at("/against").isNull()).isTrue();
    assertThat(message("eval", "beir", at("tiny"))).contains("There is no file", "qrels/test.tsv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eval retrieval | Name the questions: --cases FILE",
        "eval retrieval --cases q --with words | Option --with: legs is 'words'",
        "eval answers --cases q --against b=2 | Option --against: b is 2.0, must be from 0 to 1",
        "eval beir d --resamples 10 | from 1000 to 1000000",
        "eval beir d --split ../x | must name a file of qrels"
      })
  void wrongUsageIsNamedBeforeAnythingIsRead(String line, String reason) {
    assertThatThrownBy(() -> run(line.split(" ", -1)))
        .cause()
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void whatCannotBeMeasuredIsTold() throws Exception {
    assertThat(message("eval", "retrieval", "--cases", at("none"))).contains("There is no file");
    assertThat(message("eval", "retrieval", "--cases", at("cases.jsonl")))
        .contains("nothing to search yet");
    fillAndEmbed();
    Files.writeString(folder.resolve("bad.jsonl"), "{\"id\":\"a\"}\n");
    assertThat(message("eval", "answers", "--cases", at("bad.jsonl")))
        .contains("bad.jsonl, line 1: it has no \"question\"");
    assertThat(message("eval", "reproduce", at("none"))).contains("Nothing could be measured");
    assertThat(out.toString()).contains("cranfield", "skipped: there is no ");
  }

  @Test
  void aSearchTellsItsReasonsWhereTheyAreAskedFor() throws Exception {
    fillAndEmbed();
    JsonNode plain = json("search", "unit", "of", "BAND", "--json").path(0);
    assertThat(plain.has("explain")).isFalse();
    JsonNode why = json("search", "unit", "of", "BAND", "--json", "--explain").path(0);
    assertThat(why.path("text")).isEqualTo(plain.path("text"));
    List<String> fields = new ArrayList<>();
    why.path("explain").fieldNames().forEachRemaining(fields::add);
    assertThat(String.join(" ", fields))
        .startsWith("textRank textScore textPart vectorRank cosine vectorPart")
        .endsWith("fused reasons coverage fields terms reranked");
    assertThat(why.at("/explain/textRank").asInt()).isEqualTo(1);
    assertThat(why.at("/explain/fields").fieldNames()).toIterable().contains("body", "exact");
    run("search", "unit", "of", "BAND", "--explain");
    assertThat(out.toString()).contains("rank 1 by text (BM25 ", "by meaning (cosine ", "BAND");
  }

  @Test
  void aBatchOfSearchesTellsItsReasonsToo() throws Exception {
    fillAndEmbed();
    JsonNode line = json("search", "--batch", at("cases.jsonl"), "--explain", "-k", "1");
    assertThat(line.at("/hits/0/explain/vectorRank").asInt()).isEqualTo(1);
  }
}
