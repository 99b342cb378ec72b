package perek.shell.http.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.tools.Toolbox;
import perek.tools.call.Tool;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.lightcurve.Quality;
import perek.tools.lightcurve.box.BoxQuery;
import perek.tools.period.PeriodogramQuery;
import perek.tools.rv.CcfQuery;
import perek.tools.samp.SampQuery;
import perek.tools.ssap.SsapQuery;
import perek.tools.table.TableQuery;

class RecordReaderTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path results;

  @BeforeEach
  void aTableAmongTheResults() throws IOException {
    Files.writeString(results.resolve("a.csv"), "x\n1\n");
    Files.createSymbolicLink(results.resolve("link.csv"), Path.of("/etc/hosts"));
  }

  private <T> T read(Class<T> type, String json) throws JsonProcessingException {
    Confines confines = new Confines(results, List.of(URI.create("http://127.0.0.1:8080/ssap")));
    return new RecordReader(confines).read(type, JSON.readTree(json.replace('\'', '"')), "");
  }

  @Test
  void aQueryIsMadeOfItsFields() throws JsonProcessingException {
    SsapQuery query =
        read(
            SsapQuery.class,
            "{'service':'http://127.0.0.1:8080/ssap','params':{'MAXREC':2,'TARGETNAME':'psi"
                + " Per'}}");
    assertThat(query.service()).hasToString("http://127.0.0.1:8080/ssap");
    assertThat(query.params().value("maxrec")).contains("2");
    TableQuery table =
        read(TableQuery.class, "{'file':'a.csv','limit':5,'view':'columns','out':'b.vot'}");
    assertThat(table.file()).isEqualTo(results.resolve("a.csv"));
    assertThat(table.limit()).hasValue(5);
    assertThat(table.view()).isEqualTo(TableQuery.View.COLUMNS);
    assertThat(table.out()).contains(results.resolve("out/b.vot"));
    SampQuery samp = read(SampQuery.class, "{'deed':{'kind':'point','raDeg':1,'decDeg':2}}");
    assertThat(samp.deed()).isInstanceOf(SampQuery.Point.class);
  }

  @Test
  void numbersThatMayBeMissingAreReadOrLeftOut() throws JsonProcessingException {
    PeriodogramQuery given =
        read(PeriodogramQuery.class, "{'files':['a.csv'],'fmin':0.01,'fmax':1,'n':1000}");
    assertThat(given.fmin()).isEqualTo(.01);
    assertThat(given.fmax()).isEqualTo(1);
    assertThat(given.n()).isEqualTo(1000);
    PeriodogramQuery bare = read(PeriodogramQuery.class, "{'files':['a.csv'],'fmin':null}");
    assertThat(bare.fmin()).isNull();
    assertThat(bare.fmax()).isNull();
    assertThat(bare.n()).isNull();
    assertThatThrownBy(() -> read(PeriodogramQuery.class, "{'files':['a.csv'],'fmax':'fast'}"))
        .hasMessageContaining("'fmax' is \"fast\": it must be a number");
    assertThatThrownBy(() -> read(PeriodogramQuery.class, "{'files':['a.csv'],'n':1.5}"))
        .hasMessageContaining("'n' is 1.5: it must be a whole number");
  }

  @Test
  void recordsStandInRecords() throws JsonProcessingException {
    BoxQuery query =
        read(
            BoxQuery.class,
            "{'source':{'file':'a.csv','times':'btjd','quality':'none'},"
                + "'trend':{'windowDays':1,'masks':[{'periodDays':3,'t0':5,'hours':4}]},"
                + "'durationsHours':[2,3]}");
    assertThat(query.source().file()).isEqualTo(results.resolve("a.csv"));
    assertThat(query.source().quality()).isEqualTo(Quality.NONE);
    assertThat(query.trend().orElseThrow().masks()).hasSize(1);
    assertThat(query.durationsHours()).containsExactly(2., 3.);
    assertThatThrownBy(() -> read(BoxQuery.class, "{'source':{'file':'a.csv','times':'utc'}}"))
        .hasMessageContaining("'utc'");
  }

  @Test
  void whatMayBeMissingMayBeMissing() throws JsonProcessingException {
    CcfQuery query =
        read(
            CcfQuery.class,
            "{'file':'a.csv','mask':'a.csv','target':{'epochYear':2000},"
                + "'setting':{'shift':'relativistic','orders':[1,2]}}");
    assertThat(query.telluric()).isNull();
    assertThat(query.maskVacuum()).isNull();
    assertThat(query.target().site()).isNull();
    assertThat(query.setting().grid()).isNull();
    assertThat(query.setting().orders()).containsExactly(1, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'file':'/etc/passwd'};among the results",
        "{'file':'../../etc/passwd'};among the results",
        "{'file':'link.csv'};among the results",
        "{'file':'a.csv','out':'../b.vot'};plain file name",
        "{'file':'a.csv','out':'/tmp/b.vot'};plain file name",
        "{'file':'a.csv','filter':7};filter",
        "{'file':'a.csv','limit':'x'};limit",
        "{'file':'a.csv','colour':'red'};no field 'colour'",
        "{};is missing",
      })
  void aFileOutsideAndAFaultyFieldAreRefused(String json, String word) {
    assertThatThrownBy(() -> read(TableQuery.class, json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(word);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:9999/x,inside",
    "http://localhost/x,inside",
    "http://[::1]/x,inside",
    "http://10.1.2.3/x,inside",
    "http://169.254.169.254/latest,inside",
    "https://127.0.0.1:8080/ssap,inside",
    "file:///etc/passwd,among the results",
    "ftp://vo.example/x,http://",
    "jar:file:/x!/y,http://",
    "x,no address"
  })
  void anAddressInsideIsRefusedUnlessItWasNamed(String address, String word) {
    assertThatThrownBy(() -> read(SsapQuery.class, "{'service':'" + address + "'}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(word);
  }

  @Test
  void everyToolHasASchemaThatSaysWhatItsFieldsMean() {
    Toolbox box = Toolbox.on(new Transport(Settings.of("", true)));
    for (Tool<?, ?> tool : box.all()) {
      TypedTool<?> offered = TypedTool.of(tool, new Confines(results, List.of()));
      assertThat(offered.description()).as(tool.name()).hasSizeGreaterThan(20);
      offered
          .schema()
          .path("properties")
          .properties()
          .forEach(field ->
              assertThat(field.getValue().path("description").asText())
                  .as("%s.%s", tool.name(), field.getKey())
                  .isNotBlank());
    }
  }
}
