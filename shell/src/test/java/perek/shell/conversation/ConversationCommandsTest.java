package perek.shell.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.shell.core.command.CommandExecutionException;
import perek.assistant.conversation.Conversations;
import perek.shell.command.Dispatcher;
import perek.shell.line.Globals;
import perek.shell.line.UsageException;
import perek.shell.render.Console;
import perek.shell.render.Style;

class ConversationCommandsTest {

  /// Lines as they stand on disk.
  private static final String FIRST =
      """
      {"time":"2026-11-30T09:00:00Z","question":"Spectra of psi Per?","understood":"Spectra of psi Per?","answer":"Found 2. [1] [2]","verdict":"ANSWERED","model":"built-in","evidence":[{"number":1,"time":"2026-11-30T09:00:00Z","tool":"ssap","request":"http://h/ssap?TARGETNAME=psi%20Per","quote":"2 rows"},{"number":2,"time":"2026-11-30T09:00:00Z","header":"SSA 1.1 › 4.1 BAND","path":"SSA.html","document":{"id":"SSA","title":"Simple Spectral Access & more","version":"1.1","date":"2012-02-10","status":"REC","licence":null,"url":"http://h/SSA","authors":["Doug Tody","Markus Dolensky"]},"url":"http://h/SSA#BAND","quote":"in metres"}],"steps":[{"kind":"call","tool":"ssap","arguments":{"TARGETNAME":"psi Per","service":"http://h/ssap"},"request":{"method":"GET","url":"http://h/ssap?TARGETNAME=psi%20Per","params":[{"name":"TARGETNAME","value":"psi Per"}]},"files":[],"rows":2,"status":"OK","ok":true,"message":null,"millis":9}],"results":[{"tool":"ssap","service":"http://h/ssap","request":"http://h/ssap?TARGETNAME=psi%20Per","file":"file:///r/one.vot","rows":2}]}
      {"time":"2026-11-30T09:01:00Z","question":"the best?","understood":"the best?","answer":"One. [1]","verdict":"ANSWERED","model":"built-in","evidence":[],"steps":[{"kind":"call","tool":"table","arguments":{"FILTER":"snr >= 10 and not mime like '%html'","SORT":"snr","ORDER":"descending","LIMIT":"1","service":"file:///r/one.vot"},"request":{"method":"READ","url":"file:///r/one.vot","params":[]},"files":[],"rows":1,"status":"OK","ok":true,"message":null,"millis":9}],"results":[]}
      """;

  /// A line of before there were times, steps and documents.
  private static final String OLD =
      """
      {"question":"What is MAXREC?","understood":"What is MAXREC?","answer":"A limit. [1]","evidence":[{"number":1,"time":"2026-11-01T09:00:00Z","query":"MAXREC","header":"DALI 1.1","path":"DALI.html","quote":"limit"}]}
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> asked = new ArrayList<>();
  private Dispatcher dispatcher = new Dispatcher(List.of(), new PrintWriter(out));
  private boolean consent;

  @BeforeEach
  void keep() throws IOException {
    write("aaa-1", FIRST);
    write("abb-2", OLD);
    Files.setLastModifiedTime(
        folder.resolve("abb-2/turns.jsonl"), FileTime.from(Instant.parse("2026-11-02T00:00:00Z")));
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err, true), Style.PLAIN, 80, false);
    dispatcher =
        new Dispatcher(
            ConversationCommands.all(
                new Conversations(folder),
                question -> {
                  asked.add(question);
                  return consent;
                },
                console),
            new PrintWriter(out));
  }

  private void write(String id, String lines) throws IOException {
    Files.createDirectories(folder.resolve(id));
    Files.writeString(folder.resolve(id).resolve("turns.jsonl"), lines);
  }

  private String run(String... words) throws Exception {
    out.getBuffer().setLength(0);
    List<String> line = new ArrayList<>(List.of("conversations"));
    line.addAll(List.of(words));
    dispatcher.run(Globals.of(line));
    return out.toString();
  }

  private JsonNode json(String... words) throws Exception {
    return JsonMapper.builder().build().readTree(run(words));
  }

  @Test
  void listsTheLatestFirstAndReadsLinesOfBefore() throws Exception {
    JsonNode list = json("list", "--json");
    assertThat(list.findValuesAsText("id")).containsExactly("aaa-1", "abb-2");
    assertThat(list.path(0).path("turns").asInt()).isEqualTo(2);
    assertThat(list.path(0).path("last").asText()).isEqualTo("2026-11-30T09:01:00Z");
    assertThat(list.path(1).path("last").asText()).isEqualTo("2026-11-02T00:00:00Z");
    assertThat(run("list")).contains("Spectra of psi Per?", "2026-11-30 09:01Z");
  }

  @Test
  void takesTheBeginningOfAnIdWhereItIsEnough() throws Exception {
    assertThat(run("show", "ab")).contains("What is MAXREC?", "[1] DALI 1.1, DALI.html");
    assertThat(run("show", "last")).contains("Found 2. [1] [2]");
    assertThatThrownBy(() -> run("show", "a"))
        .isInstanceOf(CommandExecutionException.class)
        .cause()
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("begins 2 conversations");
    assertThatThrownBy(() -> run("show", "zz"))
        .cause()
        .hasMessage("There is no conversation 'zz'. See 'perek conversations list'.");
    assertThatThrownBy(() -> run("show", "../aaa-1")).cause().isInstanceOf(UsageException.class);
  }

  @Test
  void findsTurnsThatHoldAllWords() throws Exception {
    JsonNode found = json("search", "PSI", "found", "--json");
    assertThat(found).hasSize(1);
    assertThat(found.path(0).path("turn").asInt()).isEqualTo(1);
    assertThat(run("search", "psi", "maxrec")).contains("No turn holds all");
  }

  @Test
  void tellsOfABrokenLineAndGoesOn() throws Exception {
    Files.writeString(
        folder.resolve("aaa-1/turns.jsonl"), "{\"question\":\"cut", StandardOpenOption.APPEND);
    assertThat(json("show", "aaa", "--json").path("turns")).hasSize(2);
    assertThat(err.toString())
        .contains("Conversation aaa-1: 1 line is no whole turn, as after a crash, and left aside.");
  }

  @Test
  void aNotebookHasCodeForEveryRequestAndForWhatWasMadeOfIt() throws Exception {
    JsonNode notebook = json("export", "aaa", "--as", "ipynb");
    assertThat(notebook.path("nbformat").asInt()).isEqualTo(4);
    List<String> code = new ArrayList<>();
    for (JsonNode cell : notebook.path("cells")) {
      assertThat(cell.path("id").asText()).matches("[\\w-]{1,64}");
      if (!cell.path("cell_type").asText().equals("code")) continue;
      assertThat(cell.path("outputs").isArray()).isTrue();
      assertThat(cell.has("execution_count")).isTrue();
      StringBuilder source = new StringBuilder();
      cell.path("source").forEach(line -> source.append(line.asText()));
      code.add(source.toString());
    }
    assertThat(code)
        .containsExactly(
            """
            from pyvo import dal
            query = dal.SSAService("http://h/ssap").create_query()
            query["TARGETNAME"] = "psi Per"
            table = query.execute().to_table()
            print(table)
            table1 = table\
            """,
            """
            table = table1.copy()
            from fnmatch import fnmatch
            table = table[[bool(v >= 10) for v in table["snr"]]]
            table = table[[not fnmatch(str(v).lower(), "*html") for v in table["mime"]]]
            table.sort("snr", reverse=True)
            table = table[:1]
            print(table)\
            """);
  }

  @Test
  void bibtexHasEachDocumentWithItsAuthorsAndEachRequest() throws Exception {
    assertThat(run("export", "aaa", "--as", "bibtex"))
        .contains("@techreport{SSA-1.1,", "author = {Doug Tody and Markus Dolensky}")
        .contains("title = {{Simple Spectral Access \\& more}}", "year = {2012}")
        .contains("url = {http://h/ssap?TARGETNAME=psi%20Per}", "2026-11-30T09:00:00Z");
  }

  @Test
  void exportsToAFileThatIsWhole() throws Exception {
    Path file = folder.resolve("talk.md");
    run("export", "aaa", "--out", file.toString());
    assertThat(Files.readString(file))
        .startsWith("# Spectra of psi Per?")
        .contains("## the best?", "- [2] SSA 1.1 › 4.1 BAND, <http://h/SSA#BAND>");
    assertThat(folder.resolve("talk.md.part")).doesNotExist();
    assertThatThrownBy(() -> run("export", "aaa", "--as", "pdf"))
        .cause()
        .hasMessageContaining("write md, json, ipynb or bibtex");
  }

  @Test
  void deletesOnlyWhatWasAgreedTo() throws Exception {
    run("delete", "aaa");
    assertThat(asked).singleElement().asString().contains("aaa-1", "2 turns");
    assertThat(folder.resolve("aaa-1")).exists();
    consent = true;
    run("delete", "aaa");
    assertThat(folder.resolve("aaa-1")).doesNotExist();
    assertThat(json("delete", "abb", "--yes", "--json").path("deleted").asBoolean()).isTrue();
    assertThat(asked).hasSize(2);
    assertThat(json("list", "--json")).isEmpty();
  }
}
