package perek.tools.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.dal.Rows;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.ssap.SsapQuery;

/// Copies of what a service says of itself.
class MetadataFaultTest {

  private final Toolbox tools = Toolbox.on(new Transport(Settings.of("", false)));
  private final List<String> asked = new ArrayList<>();

  @TempDir Path folder;

  /// Answers once, then that nothing has changed, then not at all.
  private FaultServer server() throws IOException {
    return new FaultServer(0)
        .on(
            "/ssa/self",
            c -> {
              asked.add(c.header("If-Modified-Since").orElse("unconditional"));
              if (asked.size() == 1) c.votable(Documents.good());
              else if (asked.size() == 2) c.send(304, Map.of(), new byte[0]);
            });
  }

  private Outcome<Rows> describe(FaultServer server, String format) {
    SsapQuery query = SsapQuery.at(server.uri("/ssa/self")).with("FORMAT", format);
    return tools.ssap().call(query, Run.of(folder, Duration.ofSeconds(5)));
  }

  private void age(Duration by) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("remembered"))) {
      for (Path file : files.toList())
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(by)));
    }
  }

  @Test
  void aFreshCopyIsTakenUnaskedAndAnOldOneIsConfirmedOrServesWhereNobodyAnswers()
      throws IOException {
    try (FaultServer server = server()) {
      assertThat(describe(server, "METADATA").report().notes()).noneMatch(n -> n.contains("copy"));
      assertThat(describe(server, "METADATA").report().notes())
          .anyMatch(n -> n.contains("copy") && n.contains("less than a day old"));
      assertThat(asked).containsExactly("unconditional");
      age(Duration.ofDays(3));
      assertThat(describe(server, "METADATA").report().notes())
          .anyMatch(n -> n.contains("3 days old"))
          .anyMatch(n -> n.contains("still good"));
      assertThat(asked).hasSize(2).last().asString().endsWith("GMT");
      age(Duration.ofDays(2));
      Outcome<Rows> offline = describe(server, "METADATA");
      assertThat(offline.product().orElseThrow().rows()).hasValue(3);
      assertThat(offline.report().notes()).anyMatch(n -> n.contains("2 days old"));
    }
  }

  @Test
  void dataAreAskedForAgain() throws IOException {
    try (FaultServer server = server()) {
      describe(server, "all");
      assertThat(describe(server, "all").status().good()).isFalse();
      assertThat(asked).containsExactly("unconditional", "unconditional");
    }
  }

  @Test
  void anAnswerOfBeforeIsToldWhereNobodyAnswersAndTakenWhereTheRunIsContentWithIt()
      throws IOException {
    try (FaultServer server = server()) {
      describe(server, "all");
      age(Duration.ofDays(40));
      assertThat(describe(server, "all").report().notes())
          .anyMatch(n -> n.contains("40 days old") && n.contains("--cached"));
      SsapQuery query = SsapQuery.at(server.uri("/ssa/self")).with("FORMAT", "all");
      Outcome<Rows> copy =
          tools.ssap().call(query, Run.of(folder, Duration.ofSeconds(5)).fromCopies());
      assertThat(copy.product().orElseThrow().rows()).hasValue(3);
      assertThat(copy.report().notes()).anyMatch(n -> n.contains("copy") && n.contains("40 days"));
      assertThat(asked).hasSize(2);
    }
  }
}
