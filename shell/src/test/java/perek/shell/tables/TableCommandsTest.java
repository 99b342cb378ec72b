package perek.shell.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.shell.command.Dispatcher;
import perek.shell.command.Stop;
import perek.shell.home.Home;
import perek.shell.home.Settings;
import perek.shell.line.Globals;
import perek.shell.line.UsageException;
import perek.shell.render.Console;
import perek.shell.render.Style;
import perek.tools.Toolbox;
import perek.tools.http.Transport;

class TableCommandsTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Dispatcher dispatcher = new Dispatcher(List.of(), new PrintWriter(out));

  @BeforeEach
  void wire() throws IOException {
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err, true), Style.PLAIN, 80, false);
    Toolbox tools = Toolbox.on(new Transport(perek.tools.http.Settings.of("", true)));
    Settings settings = new Settings(Home.under(folder.resolve("home")), Map.of());
    dispatcher =
        new Dispatcher(
            TableCommands.all(() -> tools, settings, new Stop(), console), console.out());
    Files.writeString(
        file("stars.csv"), "name,ra,dec,mag\nVega,279.2,38.8,0\nDeneb,310.4,45.3,1\n");
    Files.writeString(file("spectra.csv"), "star,ra,dec,snr\nDeneb,310.4001,45.3,80\n");
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private int run(String line) throws Exception {
    out.getBuffer().setLength(0);
    List<String> words = new ArrayList<>(Arrays.asList(line.split(" ", -1)));
    words.replaceAll(w -> w.matches(".*\\.(csv|png|fits)") ? file(w).toString() : w);
    return dispatcher.run(Globals.of(words)).code();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          table stars.csv --rows 2                                    | Deneb   | 1
          table stars.csv --describe                                  | mag     | 4
          table stars.csv --histogram mag --bins 2                    | from    | 2
          table stars.csv --join spectra.csv --on name=star           | snr     | 1
          table stars.csv --join spectra.csv --on name=star --all     | Vega    | 2
          table stars.csv --match spectra.csv --radius 1              | snr     | 1
          table stars.csv --match spectra.csv --radius 0.1            | snr     | 0
          table stars.csv --filter mag<1 --match spectra.csv --radius 1 --find all | snr | 0
          """)
  void tablesAreWorkedOn(String line, String words, long rows) throws Exception {
    assertThat(run(line + " --json")).isZero();
    JsonNode answer = new ObjectMapper().readTree(out.toString());
    assertThat(answer.path("rows").asLong()).isEqualTo(rows);
    run(line);
    assertThat(out.toString()).containsAnyOf(words, "0 rows");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "table stars.csv --plot mag,ra --out p.png",
        "table stars.csv --plot mag --out p.png"
      })
  void picturesAreDrawn(String line) throws Exception {
    assertThat(run(line)).isZero();
    assertThat(file("p.png")).isNotEmptyFile();
    assertThat(out.toString()).contains("p.png");
  }

  @Test
  void whatAFormatLosesIsTold() throws Exception {
    run("table stars.csv --match spectra.csv --radius 1 --out both.csv");
    assertThat(out.toString()).contains("no place for units");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          table stars.csv --join spectra.csv                            | --on COLUMN
          table stars.csv --match spectra.csv                           | --radius ARCSEC
          table stars.csv --match spectra.csv --radius near             | must be a number
          table stars.csv --match spectra.csv --radius 1 --find nearest | best, best1 or all
          table stars.csv --radius 1                                    | --match
          table stars.csv --plot a,b,c --out p.png                      | one column or two
          table stars.csv --plot a,b                                    | FILE.png
          table stars.csv --plot a,b --out p.csv                        | png
          table stars.csv --join x.csv --match y.csv                    | One thing at a time
          table stars.csv --rows 0                                      | 1,3-5
          samp point 400 1                                              | 0 to 360
          samp point x 1                                                | must be a number
          samp send nosuch.csv                                          | no file
          samp listen --count 0                                         | from 1 to 1000
          """)
  void wrongUsageIsToldWithWhatHelps(String line, String words) {
    assertThatThrownBy(() -> run(line))
        .satisfies(thrown -> {
          Throwable usage = thrown instanceof UsageException ? thrown : thrown.getCause();
          assertThat(usage).isInstanceOf(UsageException.class).hasMessageContaining(words);
        });
  }
}
