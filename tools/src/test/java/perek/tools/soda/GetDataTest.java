package perek.tools.soda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.dal.Service;
import perek.tools.data.Status;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.ssap.Ssap;
import perek.tools.stub.Stub;
import perek.tools.votable.ReadLimits;

class GetDataTest {

  private static final String DECLARED =
      """
      <VOTABLE version="1.3"><RESOURCE type="results"><INFO name="QUERY_STATUS" value="OK"/>
      <PARAM name="INPUT:REQUEST" datatype="char" arraysize="*" value=""><VALUES>
      <OPTION value="queryData"/>%s</VALUES></PARAM>
      <TABLE><FIELD name="a" datatype="char" utype="ssa:Access.Reference"/></TABLE></RESOURCE></VOTABLE>
      """;

  @TempDir Path folder;

  private final Service service =
      new Service(new Transport(Settings.of("", true)), ReadLimits.DEFAULT);

  private Run run() {
    return Run.of(folder, Duration.ofSeconds(20));
  }

  @Test
  void aPieceIsAskedForByItsIdentifierAndKept() throws IOException {
    try (Stub stub = new Stub(_ -> Stub.Reply.of("wave,flux\n6.55e-7,1\n6.56e-7,2\n"))) {
      Params params = Params.of("PUBDID", "ivo://a/b?1").with("BAND", "6.55E-7/6.57E-7");
      Outcome<CutOut> made =
          new GetData(service).call(new GetDataQuery(stub.at("/ssa"), params), run());
      assertThat(made.status()).isEqualTo(Status.OK);
      assertThat(Files.readString(made.product().orElseThrow().file().orElseThrow()))
          .startsWith("wave,flux\n6.55e-7,1\n");
      assertThat(stub.asked().getFirst())
          .contains("REQUEST=getData", "PUBDID=ivo://a/b?1", "BAND=6.55E-7/6.57E-7");
      assertThat(made.report().notes()).anyMatch(n -> n.contains("outside what SSA 1.1 defines"));
    }
  }

  @Test
  void whatTheServiceRefusesIsToldInItsWords() throws IOException {
    String error =
        "<VOTABLE><RESOURCE type='results'><INFO name='QUERY_STATUS' value='ERROR'>no such dataset</INFO></RESOURCE></VOTABLE>";
    try (Stub stub = new Stub(_ -> Stub.Reply.of(error))) {
      GetDataQuery query = new GetDataQuery(stub.at("/ssa"), Params.of("PUBDID", "ivo://a/b?2"));
      Outcome<CutOut> made = new GetData(service).call(query, run());
      assertThat(made.status()).isEqualTo(Status.ERROR);
      assertThat(made.report().message()).contains("no such dataset");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"6.55E-7 6.57E-7", "/", "red"})
  void aRangeThatCannotBeIsRefusedBeforeItIsSent(String band) {
    Params params = Params.of("PUBDID", "x").with("BAND", band);
    assertThatThrownBy(() -> new GetDataQuery(URI.create("http://a.example/ssa"), params))
        .hasMessageContaining("BAND is '" + band + "'");
  }

  @Test
  void onlyAServiceThatSaysSoProcesses() throws IOException {
    try (Stub able =
            new Stub(_ -> Stub.Reply.of(DECLARED.formatted("<OPTION value=\"getData\"/>")));
        Stub other = new Stub(_ -> Stub.Reply.of(DECLARED.formatted("")))) {
      assertThat(new Ssap(service).processes(able.at("/ssa"), run())).isTrue();
      assertThat(new Ssap(service).processes(other.at("/ssa"), run())).isFalse();
    }
  }
}
