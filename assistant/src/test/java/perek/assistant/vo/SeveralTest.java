package perek.assistant.vo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import perek.assistant.evidence.Trail;
import perek.assistant.model.FlatEmbedder;
import perek.index.reading.Scope;
import perek.tools.votable.ReadLimits;
import perek.tools.votable.VotableReader;

/// Two kinds of things that one sentence wants.
class SeveralTest {

  @TempDir private Path folder;

  private Answer ask(String question, String... services) throws IOException {
    Clock clock = Clock.systemUTC();
    Recorded recorded = new Recorded(folder);
    VotableReader reader = new VotableReader(ReadLimits.DEFAULT);
    Pieces pieces = new Pieces(recorded, file -> reader.read(file, () -> false));
    List<URI> named =
        Stream.of(services).map(s -> URI.create("http://recorded.example/" + s)).toList();
    return new Assistant(
            new RulePlanner(new DataPlanner(recorded, pieces, Catalogues.NONE), clock),
            new Gatherer((_, _) -> List.of(), new Calls(recorded, folder), clock),
            new ExtractiveWriter(new FlatEmbedder()),
            clock)
        .answer(
            new Question(
                question,
                List.of(),
                Scope.ALL,
                new Reach(named, List.of(), Duration.ofSeconds(10))),
            Listening.NONE);
  }

  private static List<String> tools(Answer answer) {
    return answer.trail().steps().stream()
        .filter(s -> s.kind().equals("call"))
        .map(Trail.Taken::tool)
        .distinct()
        .toList();
  }

  @Test
  void areBothAskedForAndTold() throws IOException {
    Answer answer = ask("Spectra and images of M 82", "ssap", "siap");
    assertThat(tools(answer)).containsExactly("resolve", "ssap", "siap");
    assertThat(Citations.of(answer).text())
        .contains("ssap has 5 spectra")
        .containsPattern("siap has \\d images");
    assertThat(answer.struck()).isEmpty();
  }

  @Test
  void areToldWhereOneOfThemIsNotToBeHad() throws IOException {
    Answer answer = ask("Spectra and images of M 82", "ssap");
    assertThat(Citations.of(answer).text()).contains("has 5 spectra");
    assertThat(answer.trail().remarks()).anyMatch(r -> r.contains("images"));
  }
}
