package perek.shell.alike;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.ExitStatus;
import perek.shell.command.FailedException;
import perek.shell.command.PerekCommand;
import perek.shell.command.Stop;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.render.Console;
import perek.shell.render.Json;
import perek.tools.alike.Gallery;
import perek.tools.alike.Likeness;

/// `perek spectrum similar` and `perek spectrum unusual`.
public final class AlikeCommand extends PerekCommand<AlikeCommand.Input> {

  private static final int MOST = 10_000;

  private static final Option TOP = Option.value("top", "N", "how many (10)");
  private static final Option MAP =
      Option.value("map", "FILE", "all as points by principal components (png or svg)");

  private static final Synopsis SIMILAR =
      new Synopsis(
          "spectrum similar",
          "Find the spectra of a folder that are most like one.",
          "FILE",
          1,
          1,
          List.of(Option.value("in", "FOLDER", "folder of spectra (that of the file)"), TOP, MAP),
          List.of("perek spectrum similar star.fits --in spectra --top 5 --json"));

  private static final Synopsis UNUSUAL =
      new Synopsis(
          "spectrum unusual",
          "Find the spectra of a folder that are like no others.",
          "FOLDER",
          1,
          1,
          List.of(TOP, MAP),
          List.of("perek spectrum unusual spectra --top 10 --map spectra.png"));

  private final boolean similar;
  private final Stop stop;

  private AlikeCommand(Synopsis synopsis, boolean similar, Stop stop, Console console) {
    super(synopsis, console);
    this.similar = similar;
    this.stop = stop;
  }

  /// Both commands.
  public static List<PerekCommand<?>> all(Stop stop, Console console) {
    return List.of(
        new AlikeCommand(SIMILAR, true, stop, console),
        new AlikeCommand(UNUSUAL, false, stop, console));
  }

  /// @param file to which others are to be like; null for the odd ones
  record Input(@Nullable Path file, Path folder, int top, Optional<Path> map, boolean json) {}

  @Override
  protected Input input(Values values) throws UsageException {
    Path named = values.file(0);
    Path beside = named.toAbsolutePath().getParent();
    Path folder =
        similar ? values.path("in").orElse(beside == null ? Path.of(".") : beside) : named;
    return new Input(
        similar ? named : null,
        folder,
        values.number("top", 10, 1, MOST),
        values.path("map"),
        values.flag("json"));
  }

  @Override
  protected ExitStatus run(Input input, Console console) throws IOException, FailedException {
    List<Path> files = new ArrayList<>(Gallery.of(input.folder()));
    Path file = input.file();
    if (file != null && files.stream().noneMatch(file::equals)) {
      files.removeIf(f -> f.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize()));
      files.add(file);
    }
    try {
      Gallery gallery = Gallery.read(files, stop::cancelled);
      if (stop.cancelled()) throw new CancellationException("stopped");
      Likeness likeness = new Likeness(gallery);
      List<String> marked =
          file == null ? odd(likeness, input, console) : near(likeness, file, input, console);
      if (input.map().isPresent()) likeness.map(marked).write(input.map().get());
      gallery.notes().forEach(note -> console.err().println(note));
    } catch (IllegalArgumentException e) {
      throw new FailedException(e.getMessage() + ".");
    }
    return DONE;
  }

  private static List<String> near(Likeness likeness, Path file, Input input, Console console) {
    List<Likeness.Near> found = likeness.similar(file, input.top());
    for (Likeness.Near near : found)
      console
          .out()
          .println(
              input.json() ? Json.line(near) : "%.5f  %s".formatted(near.distance(), near.file()));
    List<String> marked = new ArrayList<>(found.stream().map(Likeness.Near::file).toList());
    marked.add(file.toString());
    return marked;
  }

  private static List<String> odd(Likeness likeness, Input input, Console console) {
    List<Likeness.Odd> found = likeness.unusual(input.top());
    for (Likeness.Odd odd : found)
      console
          .out()
          .println(
              input.json()
                  ? Json.line(odd)
                  : "%6.2f  %s (error %.4f, nearest %.4f: %s)"
                      .formatted(
                          odd.score(), odd.file(), odd.error(), odd.nearest(), odd.neighbour()));
    return found.stream().map(Likeness.Odd::file).toList();
  }
}
