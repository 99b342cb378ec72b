package perek.shell.adql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.shell.command.Dispatcher;
import perek.shell.command.FailedException;
import perek.shell.command.Stop;
import perek.shell.home.Home;
import perek.shell.home.Settings;
import perek.shell.line.Globals;
import perek.shell.line.UsageException;
import perek.shell.render.Console;
import perek.shell.render.Style;
import perek.tools.Toolbox;
import perek.tools.http.Transport;

class AdqlCommandsTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Dispatcher dispatcher = new Dispatcher(List.of(), new PrintWriter(out));

  @BeforeEach
  void wire() {
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err, true), Style.PLAIN, 80, false);
    Toolbox tools = Toolbox.on(new Transport(perek.tools.http.Settings.of("", true)));
    Settings settings = new Settings(Home.under(folder), Map.of());
    dispatcher =
        new Dispatcher(
            AdqlCommands.all(
                () -> tools,
                () -> {
                  throw new IllegalStateException("no model is wanted here");
                },
                settings,
                new Stop(),
                console),
            console.out());
  }

  private int run(String... words) throws Exception {
    out.getBuffer().setLength(0);
    return dispatcher.run(Globals.of(List.of(words))).code();
  }

  @Test
  void aReportHasTheFieldsThatArePromised() throws Exception {
    assertThat(run("adql", "check", "--json", "SELECT ra\nFROM t LIMIT 5")).isOne();
    assertThat(out.toString().strip())
        .isEqualTo(
            "{\"ok\":false,\"errors\":[{\"line\":2,\"column\":8,\"length\":5,\"code\":\"limit\","
                + "\"message\":\"ADQL has no LIMIT; write SELECT TOP 5 (2.2).\","
                + "\"suggestions\":[\"TOP 5\"]}],\"warnings\":[]}");
    assertThat(run("adql", "check", "--json", "SELECT TOP 5 ra FROM t")).isZero();
    assertThat(out.toString().strip()).isEqualTo("{\"ok\":true,\"errors\":[],\"warnings\":[]}");
  }

  @Test
  void anErrorIsShownWithCaretsAndARepair() throws Exception {
    assertThat(run("adql", "check", "SELECT ra FORM t")).isOne();
    assertThat(out.toString())
        .contains("1:11 error [keyword]", "          ^^^^", "+ SELECT ra FROM t");
  }

  @Test
  void theRepairedQueryComesAlone() throws Exception {
    assertThat(run("adql", "check", "--repair", "SELECT ra FORM t")).isZero();
    assertThat(out.toString().strip()).isEqualTo("SELECT ra FROM t");
  }

  @Test
  void aQueryIsLaidOutAndExplained() throws Exception {
    assertThat(run("adql", "format", "select ra from t")).isZero();
    assertThat(out.toString()).isEqualToNormalizingNewlines("SELECT ra\nFROM t\n");
    assertThat(run("adql", "explain", "SELECT TOP 5 ra FROM t")).isZero();
    assertThat(out.toString()).contains("Give the first 5 rows", "2.2 (TOP)");
    assertThat(run("adql", "format", "SELECT ra FROM")).isOne();
  }

  @Test
  void aServiceThatDoesNotAnswerIsAFailureAndNoServiceIsWrongUsage() {
    assertThatThrownBy(() -> run("adql", "tables", "--tap", "http://127.0.0.1:1/tap"))
        .hasRootCauseInstanceOf(FailedException.class)
        .rootCause()
        .hasMessageContaining("127.0.0.1:1");
    assertThatThrownBy(() -> run("adql", "tables")).hasRootCauseInstanceOf(UsageException.class);
    assertThatThrownBy(() -> run("adql", "check")).isInstanceOf(UsageException.class);
  }
}
