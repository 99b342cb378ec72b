package perek.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import perek.shell.home.LogFile;
import perek.shell.home.Scratch;
import perek.shell.home.Settings;
import perek.shell.home.SettingsException;
import perek.shell.line.Globals;
import perek.shell.line.UsageException;
import perek.shell.render.Console;
import perek.tools.rv.barycentric.EarthTable;

/// Starts Perek: one command, the interactive shell, or the lines of standard input.
///
/// Exit codes: 0 done, 1 failure, 2 wrong usage, 130 Ctrl-C.
public final class Main {

  private static final int FAILURE = 1;
  private static final int USAGE = 2;

  /// Commands to which other programs put questions.
  private static final Set<String> SERVING = Set.of("serve", "mcp");

  private Main() {}

  public static void main(String[] arguments) {
    Scratch.take();
    Console console = Console.standard(System.getenv());
    int code = run(List.of(arguments), console);
    console.out().flush();
    console.err().flush();
    // Threads of libraries must not keep the process alive.
    Scratch.end(code);
  }

  private static int run(List<String> arguments, Console console) {
    try {
      Globals globals = Globals.of(arguments);
      if (globals.has("version") && globals.words().isEmpty()) {
        console.out().println("perek " + Version.current());
        return 0;
      }
      Settings settings =
          Settings.resolve(
              globals.values(), System.getenv(), Path.of(System.getProperty("user.home", "")));
      LogFile.install(settings.home());
      EarthTable.use(settings.home().earthOrientation());
      boolean served = globals.words().stream().limit(1).anyMatch(SERVING::contains);
      if (globals.words().equals(List.of(WarmUp.WORD))) return WarmUp.run(settings);
      return new Faces(new Wiring(served ? settings.forOthers() : settings, console), console)
          .run(globals);
    } catch (UsageException | SettingsException e) {
      console.err().println(e.getMessage());
      return USAGE;
    } catch (OutOfMemoryError e) {
      console.err().println("Perek ran out of memory: " + e.getMessage());
      return FAILURE;
    }
  }
}
