package perek.tools.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.Toolbox;
import perek.tools.call.Outcome;
import perek.tools.call.Run;
import perek.tools.data.Status;
import perek.tools.data.Table;
import perek.tools.fetch.DownloadQuery;
import perek.tools.fetch.Downloaded;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.ssap.SsapQuery;

/// Files from servers that break off, lie, or are there under two names.
class DownloadFaultTest {

  private static final String BODY = "0123456789".repeat(2000);

  private final Toolbox tools = Toolbox.on(new Transport(Settings.of("", false)));
  private final List<String> ranges = new ArrayList<>();

  @TempDir Path folder;

  private Run run() {
    return Run.of(folder.resolve("results"), Duration.ofSeconds(20));
  }

  private Path table(FaultServer server, String... references) throws IOException {
    StringBuilder rows = new StringBuilder();
    int n = 0;
    for (String reference : references)
      rows.append(Documents.row(++n, reference, "Star " + n, "1"));
    server.on(
        "/ssa/files",
        c ->
            c.votable(
                Documents.results(
                    Documents.OK + Documents.table(Documents.FIELDS, rows.toString()))));
    Table table =
        tools
            .ssap()
            .call(SsapQuery.at(server.uri("/ssa/files")), run())
            .product()
            .orElseThrow()
            .table()
            .orElseThrow();
    return table.file();
  }

  private Outcome<Downloaded> download(Path table, Long... rows) {
    return tools
        .fetch()
        .call(
            new DownloadQuery(
                table, folder.resolve("files"), List.of(rows), 100_000, Optional.empty(), true),
            run());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Breaks off after half at the first request, and serves ranges at the next.
  private void broken(FaultServer server, String path, String later) {
    server.on(
        path,
        c -> {
          ranges.add(c.header("Range").orElse(""));
          if (ranges.size() == 1) {
            c.head(200, Map.of("Content-Type", "application/fits"), BODY.length());
            c.out().write(bytes(BODY.substring(0, 10_000)));
            c.out().flush();
            return;
          }
          Optional<String> range = c.header("Range");
          int from = range.map(r -> Integer.parseInt(r.replaceAll("\\D", ""))).orElse(0);
          if (range.isEmpty()) c.send(200, Map.of(), bytes(later));
          else
            c.send(
                206,
                Map.of("Content-Range", "bytes " + from + "-19999/20000"),
                bytes(later.substring(from)));
        });
  }

  @Test
  void filesOfTheRowsLieInTheFolderWithTheirChecksums() throws IOException {
    try (FaultServer server = new FaultServer(0)) {
      server.on("/data/a.fits", c -> c.send(200, Map.of(), bytes("aaa")));
      server.on("/other/a.fits", c -> c.send(200, Map.of(), bytes("bbb")));
      server.on("/get", c -> c.send(200, Map.of("Content-Type", "application/fits"), bytes("ccc")));
      Path table = table(server, "../data/a.fits", "/other/a.fits", "/get?id=1", "/get?id=2");
      Outcome<Downloaded> outcome = download(table);
      assertThat(outcome.status()).as(outcome.report().message()).isEqualTo(Status.OK);
      assertThat(names())
          .containsExactly(
              "SHA256SUMS", "SOURCES.tsv", "Star_3.fits", "Star_4.fits", "a-2.fits", "a.fits");
      assertThat(folder.resolve("files/a.fits")).content().isIn("aaa", "bbb");
      assertThat(folder.resolve("files/SHA256SUMS"))
          .content()
          .contains("9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0  a");
      int asked = server.asked.size();
      assertThat(download(table).product().orElseThrow().items())
          .allMatch(i -> i.message().equals("there already"));
      assertThat(server.asked).hasSize(asked);
      Files.writeString(folder.resolve("files/Star_3.fits"), "spoilt");
      assertThat(download(table, 3L).status()).isEqualTo(Status.OK);
      assertThat(folder.resolve("files/Star_3.fits")).content().isEqualTo("ccc");
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("files"))) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void whatBrokeOffIsResumedWhereItEnded() throws IOException {
    try (FaultServer server = new FaultServer(0)) {
      broken(server, "/data/x.fits", BODY);
      Path table = table(server, "/data/x.fits");
      Outcome<Downloaded> first = download(table);
      assertThat(first.status()).isEqualTo(Status.FAILED);
      assertThat(first.report().notes().getFirst()).contains("broke off");
      Downloaded.Item item = download(table).product().orElseThrow().items().getFirst();
      assertThat(item.message()).isEqualTo("resumed");
      assertThat(item.file().orElseThrow()).content().isEqualTo(BODY);
      assertThat(ranges).containsExactly("", "bytes=5904-");
    }
  }

  @Test
  void aFileThatChangedMeanwhileIsFetchedAnew() throws IOException {
    String other = "abcdefghij".repeat(2000);
    try (FaultServer server = new FaultServer(0)) {
      broken(server, "/data/x.fits", other);
      Path table = table(server, "/data/x.fits");
      download(table);
      Downloaded.Item item = download(table).product().orElseThrow().items().getFirst();
      assertThat(item.file().orElseThrow()).content().isEqualTo(other);
      assertThat(ranges).containsExactly("", "bytes=5904-", "");
    }
  }

  @Test
  void whatIsRefusedOrTooLargeOrNoFileIsToldByRow() throws IOException {
    try (FaultServer server = new FaultServer(0)) {
      server.on("/data/big.fits", c -> c.send(200, Map.of(), new byte[100_001]));
      server.on("/data/login", c -> c.say(200, "text/html", "<html>please log in</html>"));
      server.on("/data/good.fits", c -> c.send(200, Map.of(), bytes("good")));
      Path table =
          table(
              server,
              "file:///etc/passwd",
              "",
              "/data/big.fits",
              "/data/login",
              "/nosuch.fits",
              "/data/good.fits");
      Outcome<Downloaded> outcome = download(table);
      assertThat(outcome.status()).isEqualTo(Status.PARTIAL);
      assertThat(outcome.product().orElseThrow().items())
          .extracting(Downloaded.Item::message)
          .satisfiesExactly(
              m -> assertThat(m).contains("not http or https"),
              m -> assertThat(m).contains("names no file"),
              m -> assertThat(m).contains("limit is 100000 bytes"),
              m -> assertThat(m).contains("HTML page"),
              m -> assertThat(m).contains("404"),
              m -> assertThat(m).isEmpty());
      assertThat(names()).contains("good.fits").noneMatch(n -> n.equals("passwd"));
    }
  }

  @Test
  void rowsAndColumnsThatAreNotThereAreTold() throws IOException {
    try (FaultServer server = new FaultServer(0)) {
      Path table = table(server, "/data/good.fits");
      assertThat(download(table, 7L).report().message()).contains("no row 7").contains("has 1");
    }
    Path plain = Files.writeString(folder.resolve("plain.csv"), "a,b\n1,2\n");
    assertThat(download(plain).report().message()).contains("no column of access references");
  }
}
