package perek.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.home.Home;
import perek.shell.home.LogFile;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Console;

/// `perek bench`: runs the benchmarks in a process of their own. In a checkout only: the launcher
/// builds them and names their class path in `perek.bench`.
public final class BenchCommand extends PerekCommand<BenchCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "bench",
          "Measure CPU time and memory; without a name, list what there is (checkout only).",
          "[NAME…]",
          0,
          Synopsis.ANY,
          List.of(),
          List.of("perek bench", "perek bench search", "perek bench search embed --json"));

  private final Home home;

  /// @param home whose index is measured
  public BenchCommand(Home home, Console console) {
    super(SYNOPSIS, console);
    this.home = home;
  }

  /// @param names empty for a list
  public record Input(List<String> names, boolean json) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.arguments(), values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console)
      throws IOException, InterruptedException, FailedException {
    String classPath = System.getProperty("perek.bench", "");
    if (classPath.isEmpty())
      throw new FailedException(
          "Benchmarks are built in a checkout of Perek only: start ./perek bench there.");
    console.out().flush();
    Process process = new ProcessBuilder(line(input, classPath)).inheritIO().start();
    int code = process.waitFor();
    return code == 0 ? DONE : new ExitStatus(code, "the benchmarks failed");
  }

  private List<String> line(Input input, String classPath) {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "--add-modules=jdk.incubator.vector",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-DOPT_OUT_TRACKING=true",
            "-Djava.util.logging.config.class=" + LogFile.class.getName(),
            "-Dperek.log=" + home.log(),
            "-Dperek.bench.home=" + home.data(),
            "-Dperek.checkout=" + System.getProperty("perek.checkout", "."),
            "-cp",
            classPath,
            "perek.bench.Bench"));
    if (input.names().isEmpty()) line.add("--list");
    line.addAll(input.names());
    if (input.json()) line.add("--json");
    return line;
  }
}
