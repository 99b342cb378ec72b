package perek.shell.model;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.PerekCommand;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Columns;
import perek.shell.render.Console;
import perek.shell.render.Json;

/// `perek models recommend`: what fits the memory of this machine. Nothing is asked of a server.
public final class RecommendCommand extends PerekCommand<RecommendCommand.Input> {

  private static final double GIGABYTE = 1 << 30;

  /// The system and other programs need some of it.
  private static final double SHARE = .75;

  public RecommendCommand(Console console) {
    super(
        new Synopsis(
            "models recommend",
            "Show which models fit the memory of this machine.",
            "",
            0,
            0,
            List.of(),
            List.of("perek models recommend  # then perek models pull NAME")),
        console);
  }

  /// Nothing but the form of the output.
  public record Input(boolean json) {}

  /// @param score of the Berkeley function-calling board in percent, 0 where it has none
  @JsonPropertyOrder({"name", "downloadGb", "memoryGb", "fits", "score", "about"})
  record Line(
      String name, double downloadGb, double memoryGb, boolean fits, double score, String about) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    double memory = memory();
    List<Line> lines =
        Known.ALL.stream()
            .map(k ->
                new Line(
                    k.name(),
                    k.gigabytes(),
                    round(k.memory()),
                    k.memory() <= memory * SHARE,
                    k.score(),
                    k.about()))
            .toList();
    if (input.json()) {
      console.out().println(Json.line(lines));
      return DONE;
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("MODEL", "DOWNLOAD", "MEMORY", "FITS", "CALLS RIGHT", "WHAT IT IS"));
    for (Line line : lines)
      rows.add(
          List.of(
              line.name(),
              gb(line.downloadGb()),
              gb(line.memoryGb()),
              line.fits() ? "yes" : "no",
              line.score() > 0 ? line.score() + " %" : "-",
              line.about()));
    console.out().print(Columns.of(rows, console.style()));
    console
        .out()
        .println(
            "This machine has "
                + gb(memory)
                + " of memory. Scores are published ones; 'perek models test' tries a model here.");
    return DONE;
  }

  private static double memory() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getTotalMemorySize() / GIGABYTE
        : Runtime.getRuntime().maxMemory() / GIGABYTE;
  }

  private static double round(double gigabytes) {
    return Math.round(gigabytes * 10) / 10.0;
  }

  private static String gb(double gigabytes) {
    return String.format(Locale.ROOT, "%.1f GB", gigabytes);
  }
}
