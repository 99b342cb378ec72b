package perek.shell.health;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.shell.core.command.ExitStatus;
import perek.assistant.model.find.Upstreams;
import perek.index.PassageIndex;
import perek.shell.command.PerekCommand;
import perek.shell.home.Home;
import perek.shell.line.Synopsis;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.shell.render.Wrap;

/// `perek doctor`: what is wrong, and how to mend it. Fails where something is bad.
public final class DoctorCommand extends PerekCommand<DoctorCommand.Input> {

  private static final Synopsis SYNOPSIS =
      new Synopsis(
          "doctor",
          "Check Java, memory, disk, index, corpora, language model, port and proxies; say how to"
              + " mend each.",
          "",
          0,
          0,
          List.of(),
          List.of("perek doctor", "perek doctor --json"));

  private final Home home;
  private final Supplier<PassageIndex> index;
  private final Supplier<Upstreams> upstreams;

  /// @param index opened as it is, without filling it
  /// @param upstreams servers of models
  public DoctorCommand(
      Home home, Supplier<PassageIndex> index, Supplier<Upstreams> upstreams, Console console) {
    super(SYNOPSIS, console);
    this.upstreams = upstreams;
    this.home = home;
    this.index = index;
  }

  /// Nothing but the form of the output.
  public record Input(boolean json) {}

  @Override
  protected Input input(Values values) {
    return new Input(values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) {
    List<Finding> findings = new Examination(home, index, upstreams, System.getenv()).findings();
    if (input.json()) console.out().println(Json.line(findings));
    else findings.forEach(finding -> print(finding, console));
    boolean bad = findings.stream().anyMatch(f -> f.state() == Finding.State.BAD);
    return bad ? FAILED : DONE;
  }

  private static void print(Finding finding, Console console) {
    String state = "%-8s".formatted(finding.state());
    boolean fine = finding.state() == Finding.State.OK;
    console
        .out()
        .println(
            (fine ? state : console.style().warning(state))
                + "%-9s".formatted(finding.check())
                + Wrap.line(finding.found()));
    if (!finding.remedy().isEmpty()) console.out().println("                 " + finding.remedy());
  }
}
