package perek.tools.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.call.Run;
import perek.tools.dal.Service;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.probe.Probe;
import perek.tools.probe.Protocol;
import perek.tools.probe.Spoken;
import perek.tools.votable.ReadLimits;

/// What protocols odd services are taken to speak.
class ProbeFaultTest {

  @TempDir Path folder;

  private static Probe probe() {
    return new Probe(new Service(new Transport(Settings.of("", false)), ReadLimits.DEFAULT));
  }

  private Run run(int seconds) {
    return Run.of(folder, Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource({
    "/ssa/good,SSAP",
    "/ssa/good?x=1&,SSAP",
    "/ssa/overflow,SSAP",
    "/ssa/error200,SSAP",
    "/scs/error-param,SCS",
    "/links/good,LINKS",
    "/probe/vosi/tap/sync,TAP",
    "/probe/vosi/tap/,TAP",
    "/probe/vosi,SIAP2",
    "/probe/images,SIAP",
    "/probe/obs,SIAP2",
    "/probe/cone,SCS",
    "/probe/cut,SODA"
  })
  void theProtocolIsKnownByItsAnswers(String path, Protocol protocol) throws IOException {
    try (FaultServer server = new FaultServer(0)) {
      assertThat(probe().of(server.uri(path), run(30)))
          .extracting(Spoken::protocol)
          .containsExactly(protocol);
    }
  }

  @Test
  void aResourceOfTapLeadsToItsBase() throws IOException {
    try (FaultServer server = new FaultServer(0)) {
      assertThat(probe().of(server.uri("/probe/vosi/tap/async"), run(30)))
          .containsExactly(new Spoken(Protocol.TAP, server.uri("/probe/vosi/tap")));
    }
  }

  @ParameterizedTest
  @CsvSource({"/ssa/html,no readable VOTable", "/nowhere,404", "/ssa/http500-text,status 500"})
  void whatSpeaksNothingKnownIsToldWhy(String path, String words) throws IOException {
    try (FaultServer server = new FaultServer(0)) {
      Probe probe = probe();
      URI address = server.uri(path);
      List<Spoken> found = probe.of(address, run(30));
      assertThat(found).allMatch(s -> path.contains("500") && s.protocol() == Protocol.SSAP);
      assertThat(probe.trouble(address).orElseThrow()).contains(words);
    }
  }

  @Test
  void aHostThatDoesNotAnswerIsAskedNoFurther() throws IOException {
    try (FaultServer server = new FaultServer(0)) {
      URI address = server.uri("/ssa/hang");
      Probe probe = probe();
      assertThat(probe.of(address, run(2))).isEmpty();
      assertThat(probe.trouble(address)).isPresent();
    }
    URI dead = URI.create("http://no-such-host.example/ssap");
    Probe probe = probe();
    assertThat(probe.of(dead, run(10))).isEmpty();
    assertThat(probe.trouble(dead).orElseThrow()).contains("no-such-host.example");
  }

  @Test
  void whatAnsweredIsRememberedOnDisk() throws IOException {
    try (FaultServer server = new FaultServer(0)) {
      URI address = server.uri("/ssa/good");
      List<Spoken> first = probe().of(address, run(10));
      int asked = server.asked.size();
      assertThat(probe().of(address, run(10))).isEqualTo(first);
      assertThat(server.asked).hasSize(asked);
      assertThat(probe().of(server.uri("/nowhere"), run(10))).isEmpty();
      int before = server.asked.size();
      assertThat(probe().of(server.uri("/nowhere"), run(10))).isEmpty();
      assertThat(server.asked.size()).isGreaterThan(before);
    }
  }
}
