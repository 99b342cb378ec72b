package perek.shell.health;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import perek.assistant.model.find.Upstreams;
import perek.index.IndexException;
import perek.index.IndexStatus;
import perek.index.PassageIndex;
import perek.shell.home.Home;

/// Looks at the machine, at Perek's folders and at the language model. Nothing is changed and no
/// service is asked.
final class Examination {

  private static final int JAVA = 25;
  private static final long HEAP_MB = 300;
  private static final long DISK_MB = 1_000;
  private static final int PORT = 11_500;
  private static final long MB = 1 << 20;

  private final Home home;
  private final Supplier<PassageIndex> index;
  private final Supplier<Upstreams> upstreams;
  private final Map<String, String> environment;

  /// @param index opened as it is, without filling it
  /// @param upstreams servers of models
  Examination(
      Home home,
      Supplier<PassageIndex> index,
      Supplier<Upstreams> upstreams,
      Map<String, String> environment) {
    this.home = home;
    this.index = index;
    this.upstreams = upstreams;
    this.environment = environment;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(memory());
    findings.add(disk());
    findings.addAll(documents());
    findings.addAll(new ModelExamination(upstreams).findings());
    findings.add(port());
    findings.add(proxies());
    return findings;
  }

  private static Finding java() {
    int version = Runtime.version().feature();
    String found = "Java " + Runtime.version() + " of " + System.getProperty("java.vendor");
    return version >= JAVA
        ? Finding.ok("java", found)
        : Finding.bad("java", found, "Install a JDK " + JAVA + " and set JAVA_HOME to it.");
  }

  private static Finding memory() {
    long heap = Runtime.getRuntime().maxMemory() / MB;
    String found =
        "heap of %,d MB, %d processors".formatted(heap, Runtime.getRuntime().availableProcessors());
    return heap >= HEAP_MB
        ? Finding.ok("memory", found)
        : Finding.warning("memory", found, "Start Java with -Xmx384m or more.");
  }

  private Finding disk() {
    Path folder = home.data();
    while (!Files.exists(folder) && folder.getParent() != null) folder = folder.getParent();
    try {
      long free = Files.getFileStore(folder).getUsableSpace() / MB;
      String found = "%,d MB free at %s".formatted(free, home.data());
      if (!Files.isWritable(folder))
        return Finding.bad(
            "disk", found + ", not writable", "Choose another folder with --home DIR.");
      return free >= DISK_MB
          ? Finding.ok("disk", found)
          : Finding.warning(
              "disk", found, "Free some space, or choose another folder with --home DIR.");
    } catch (IOException e) {
      return Finding.bad(
          "disk", folder + ": " + e.getMessage(), "Choose another folder with --home DIR.");
    }
  }

  private List<Finding> documents() {
    try {
      IndexStatus status = index.get().status();
      List<Finding> findings = new ArrayList<>();
      findings.add(
          status
              .rebuild()
              .map(why -> Finding.bad("index", why, "Run 'perek index rebuild'."))
              .orElseGet(() -> Finding.ok("index", "schema " + status.schema())));
      findings.add(corpora(status));
      return findings;
    } catch (IndexException e) {
      return List.of(
          Finding.bad(
              "index",
              String.valueOf(e.getMessage()),
              "Run 'perek index verify', then 'perek index rebuild'."));
    }
  }

  private static Finding corpora(IndexStatus status) {
    int passages = status.corpora().stream().mapToInt(IndexStatus.Corpus::passages).sum();
    int pending = status.corpora().stream().mapToInt(IndexStatus.Corpus::pending).sum();
    String found = "%d corpora, %,d passages".formatted(status.corpora().size(), passages);
    if (pending > 0)
      return Finding.warning(
          "corpora",
          found + ", %,d without a vector".formatted(pending),
          "Run 'perek corpora update'.");
    return passages == 0
        ? Finding.ok(
            "corpora", "nothing read yet; the starter notes are read at the first question")
        : Finding.ok("corpora", found);
  }

  private static Finding port() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT));
      return Finding.ok("port", PORT + " is free");
    } catch (IOException e) {
      return Finding.warning(
          "port",
          PORT + " is taken: " + e.getMessage(),
          "Is 'perek serve' running already? Else start it with another --port.");
    }
  }

  private Finding proxies() {
    List<String> set = new ArrayList<>();
    for (String name : List.of("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"))
      if (!environment.getOrDefault(name, "").isBlank()) set.add(name);
    return set.isEmpty()
        ? Finding.ok("proxies", "none set")
        : Finding.warning(
            "proxies",
            String.join(", ", set) + " set",
            "Perek does not read these variables: set https.proxyHost and https.proxyPort in"
                + " JAVA_TOOL_OPTIONS.");
  }
}
