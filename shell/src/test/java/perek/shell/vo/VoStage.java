package perek.shell.vo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import perek.shell.command.Dispatcher;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.home.Home;
import perek.shell.home.Settings;
import perek.shell.line.Globals;
import perek.shell.render.Console;
import perek.shell.render.Style;
import perek.shell.tables.TableCommands;
import perek.tools.Toolbox;
import perek.tools.http.Transport;

/// A service on loopback that answers with a small VOTable, and the commands to ask it with.
abstract class VoStage {

  private static final String ANSWER =
      """
      <VOTABLE version="1.3" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE type="results">
      <INFO name="QUERY_STATUS" value="@@">words of the service</INFO>
      <TABLE><FIELD name="title" datatype="char" arraysize="*"/>
      <FIELD name="snr" unit="" ucd="stat.snr" datatype="double"/>
      <FIELD name="start" unit="m" datatype="double" utype="ssa:Char.SpectralAxis.Coverage.Bounds.Start"/>
      <DATA><TABLEDATA><TR><TD>one</TD><TD>12.5</TD><TD>6.5E-7</TD></TR>
      <TR><TD>two</TD><TD>99</TD><TD>6.6E-7</TD></TR></TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
      """;

  @TempDir Path folder;

  final List<String> asked = new ArrayList<>();
  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  HttpServer server;
  Dispatcher dispatcher;

  VoStage() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    for (String status : List.of("OK", "OVERFLOW", "ERROR"))
      server.createContext(
          "/" + status,
          exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] body = ANSWER.replace("@@", status).getBytes(StandardCharsets.UTF_8);
            try (exchange) {
              exchange.getRequestBody().readAllBytes();
              exchange.sendResponseHeaders(200, body.length);
              exchange.getResponseBody().write(body);
            }
          });
    server.start();
    dispatcher = new Dispatcher(List.of(), new PrintWriter(out));
  }

  @BeforeEach
  void wire() {
    Console console =
        new Console(new PrintWriter(out), new PrintWriter(err, true), Style.PLAIN, 80, false);
    Toolbox tools = Toolbox.on(new Transport(perek.tools.http.Settings.of("", true)));
    Settings settings = new Settings(Home.under(folder), Map.of());
    List<PerekCommand<?>> commands =
        new ArrayList<>(VoCommands.all(() -> tools, settings, new Stop(), console));
    commands.addAll(TableCommands.all(() -> tools, settings, new Stop(), console));
    dispatcher = new Dispatcher(commands, console.out());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  int run(String... words) throws Exception {
    out.getBuffer().setLength(0);
    return dispatcher.run(Globals.of(Arrays.asList(words))).code();
  }

  JsonNode json(String... words) throws Exception {
    List<String> line = new ArrayList<>(List.of(words));
    line.add("--json");
    run(line.toArray(String[]::new));
    return new ObjectMapper().readTree(out.toString());
  }
}
