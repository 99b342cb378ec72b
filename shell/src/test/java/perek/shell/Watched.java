package perek.shell;

import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import perek.shell.home.LogFile;
import perek.shell.home.Scratch;
import perek.shell.home.Settings;
import perek.shell.line.Globals;
import perek.shell.render.Console;

/// Perek as [Main] starts it, with every write to a socket or a file recorded into the file that
/// the property `perek.recording` names.
public final class Watched {

  private Watched() {}

  public static void main(String[] arguments) throws Exception {
    Scratch.take();
    int code;
    try (Recording recording = new Recording()) {
      for (String event : List.of("jdk.SocketWrite", "jdk.SocketRead", "jdk.FileWrite"))
        recording.enable(event).withoutThreshold().withoutStackTrace();
      recording.start();
      code = run(List.of(arguments));
      recording.stop();
      recording.dump(Path.of(System.getProperty("perek.recording")));
    }
    Scratch.end(code);
  }

  private static int run(List<String> arguments) throws Exception {
    Console console = Console.standard(System.getenv());
    Globals globals = Globals.of(arguments);
    Settings settings =
        Settings.resolve(
            globals.values(), System.getenv(), Path.of(System.getProperty("user.home", "")));
    LogFile.install(settings.home());
    int code = new Faces(new Wiring(settings, console), console).run(globals);
    console.out().flush();
    console.err().flush();
    return code;
  }
}
