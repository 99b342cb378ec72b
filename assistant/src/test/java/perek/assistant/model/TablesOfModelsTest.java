package perek.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.assistant.Answer;
import perek.assistant.Assistant;
import perek.assistant.Citations;
import perek.assistant.Gatherer;
import perek.assistant.Listening;
import perek.assistant.Question;
import perek.assistant.adql.Catalogues;
import perek.assistant.builtin.ExtractiveWriter;
import perek.assistant.builtin.RulePlanner;
import perek.assistant.call.Calls;
import perek.assistant.call.Reach;
import perek.assistant.eval.trial.Recorded;
import perek.assistant.evidence.Claim;
import perek.assistant.model.StandIn.Sent;
import perek.assistant.model.consult.Consultant;
import perek.assistant.model.plan.ModelPlanner;
import perek.assistant.model.write.ModelWriter;
import perek.assistant.vo.Catalogued;
import perek.assistant.vo.DataPlanner;
import perek.assistant.vo.Pieces;
import perek.index.reading.Scope;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.VotableReader;

/// What models write over the rows that services returned: five spectra, recorded.
class TablesOfModelsTest {

  private static final int RUNS = Integer.getInteger("perek.runs", 100);
  private static final Sent NONE = Sent.error(404, "{}");
  private static final URI SSAP = URI.create("http://recorded.example/ssap");

  @TempDir private Path folder;

  private Answer spectra(Sent written) throws IOException {
    try (StandIn server = new StandIn((path, _) -> sent(path, written))) {
      return asked(server);
    }
  }

  private static Sent sent(String path, Sent written) {
    return switch (path) {
      case "/api/tags" -> Formats.tags("m");
      case "/api/show" -> Formats.show("tools");
      case "/api/chat" -> written;
      default -> NONE;
    };
  }

  private Answer asked(StandIn server) throws IOException {
    Clock clock = Clock.systemUTC();
    Recorded services = new Recorded(folder);
    VotableReader reader = new VotableReader(ReadLimits.DEFAULT);
    Pieces pieces = new Pieces(services, file -> reader.read(file, () -> false));
    RulePlanner rules = new RulePlanner(new DataPlanner(services, pieces, Catalogues.NONE), clock);
    Consultant consultant =
        new Consultant(
            Bureau.model(Bureau.upstreams(Optional.of(server.base()), Optional.empty(), 5)));
    return new Assistant(
            new ModelPlanner(consultant, rules, Catalogued.NONE),
            new Gatherer((_, _) -> List.of(), new Calls(services, folder), clock),
            new ModelWriter(consultant, new ExtractiveWriter(new FlatEmbedder())),
            clock)
        .answer(
            new Question(
                "Show me spectra of psi Per",
                List.of(),
                Scope.ALL,
                new Reach(List.of(SSAP), List.of(), Duration.ofSeconds(10))),
            Listening.NONE);
  }

  private static String text(Answer answer) {
    return Citations.of(answer).text();
  }

  @Test
  void standBeforeTheRowsThatCodeLists() throws IOException {
    Answer answer =
        spectra(
            Formats.ollama(
                "",
                "Five spectra were found [e1]. The longest exposure took 30 min and reached an S/N"
                    + " of 190 [e1]."));
    assertThat(answer.struck()).isEmpty();
    assertThat(text(answer))
        .startsWith("Five spectra were found. [1] The longest exposure took 30 min")
        .contains("has 5 spectra", "S/N 210", "is kept in");
    assertThat(answer.trail().remarks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The best has an S/N of 31337 [e1].",
        "The highest S/N is 190 [e1].",
        "The FEROS spectrum with an S/N of 80 was exposed for 1200 s [e1].",
        "Seven spectra are by HARPS [e1].",
        "The spectra were taken by Zorblax [e1].",
        "The column qq_col holds 600 s [e1].",
        "psi Per is a rapidly rotating star that loses its mantle [e1].",
        "The S/N is 210 [e7].",
        "The S/N is 210 in all wavelengths between 360 and 920 Angstrom [e1]."
      })
  void areStruckWhereNoCellHoldsThem(String sentence) throws IOException {
    Answer answer = spectra(Formats.ollama("", "Five spectra were found [e1].\n" + sentence));
    String bare = sentence.replaceAll(" \\[e\\d]", "");
    assertThat(answer.struck()).extracting(Answer.Struck::text).containsExactly(bare);
    assertThat(text(answer)).doesNotContain(bare).contains("Five spectra were found", "S/N 210");
  }

  @Test
  void areLeftOutWhereNothingStands() throws IOException {
    for (Sent sent :
        List.of(
            Formats.ollama("", "NOT FOUND"),
            Formats.ollama("", ""),
            Formats.ollama("", "The S/N is 31337 [e1].").cutAt(60),
            Sent.error(500, "{\"error\":\"31337\"}"))) {
      Answer answer = spectra(sent);
      assertThat(text(answer)).startsWith("Found 5 spectra").doesNotContain("31337");
      assertThat(answer.claims()).extracting(Claim::text).noneMatch(t -> t.contains("NOT FOUND"));
    }
  }

  @Test
  void holdNothingThatIsMadeUpWhateverTheModelDoes() throws IOException {
    for (int run = 0; run < RUNS; run++) {
      Misbehaviour model = new Misbehaviour(run, true);
      try (StandIn server =
          new StandIn((path, _) -> sent(path, path.equals("/api/chat") ? model.next() : NONE))) {
        Answer answer = asked(server);
        String shown = text(answer) + answer.reason() + answer.trail().remarks();
        for (String invented : Misbehaviour.INVENTED)
          assertThat(shown).as("run " + run).doesNotContain(invented);
        assertThat(shown).as("run " + run).contains("S/N 210", "is kept in");
      }
    }
  }

  @Test
  void areAskedForWithTheRowsAndTheirColumns() throws IOException {
    try (StandIn server =
        new StandIn((path, _) -> sent(path, Formats.ollama("", "Five spectra were found [e1].")))) {
      asked(server);
      JsonNode messages = server.asked().getLast().body().path("messages");
      assertThat(messages.path(1).path("content").asText())
          .contains("exptime 1800 s", "column exptime: smallest 300 s, largest 1800 s");
    }
  }
}
