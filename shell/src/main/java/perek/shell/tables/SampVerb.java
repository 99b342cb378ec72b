package perek.shell.tables;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import perek.shell.line.Option;
import perek.shell.line.Synopsis;
import perek.shell.line.UsageException;
import perek.shell.line.Values;
import perek.shell.vo.verb.Verb;
import perek.shell.vo.verb.VoOptions;
import perek.tools.Toolbox;
import perek.tools.samp.SampQuery;

/// `perek samp clients|send|point|listen`.
///
/// @param patience time for all of it, where the line does not say
/// @param deed reads a line
record SampVerb(Synopsis synopsis, Supplier<Toolbox> tools, Duration patience, Reading deed)
    implements Verb {

  private static final Duration LISTENING = Duration.ofMinutes(10);
  private static final int MOST = 1000;

  private static final Option TO =
      Option.value("to", "NAME", "only the program whose name holds NAME");

  /// Reads what is to be done.
  @FunctionalInterface
  interface Reading {
    SampQuery.Deed of(Values values) throws UsageException;
  }

  /// @param folder where fetched tables lie; the newest is sent where the line names no file
  static Stream<Verb> all(Supplier<Toolbox> tools, Path folder) {
    return Stream.of(clients(tools), send(tools, folder), point(tools), listen(tools));
  }

  private static Verb clients(Supplier<Toolbox> tools) {
    Synopsis synopsis =
        new Synopsis(
            "samp clients",
            "List the programs on the desk and what they take (SAMP).",
            "",
            0,
            0,
            VoOptions.and(),
            List.of("perek samp clients"));
    return new SampVerb(synopsis, tools, VoOptions.PATIENCE, _ -> new SampQuery.Clients());
  }

  private static Verb send(Supplier<Toolbox> tools, Path folder) {
    Synopsis synopsis =
        new Synopsis(
            "samp send",
            "Send a table or a spectrum to TOPCAT, SPLAT-VO, Aladin and others (SAMP).",
            "[FILE|URL]",
            0,
            1,
            VoOptions.and(
                TO,
                Option.flag("spectrum", "as a spectrum (spectrum.load.ssa-generic)"),
                Option.value("title", "TEXT", "what the others may call it")),
            List.of(
                "perek samp send  # the table that was fetched last",
                "perek samp send stars.fits --to topcat",
                "perek samp send spectrum.fits --spectrum --to splat"));
    return new SampVerb(synopsis, tools, VoOptions.PATIENCE, values -> sending(values, folder));
  }

  private static SampQuery.Deed sending(Values values, Path folder) throws UsageException {
    List<String> named = values.arguments();
    boolean web = !named.isEmpty() && named.getFirst().matches("(?i)https?://.*");
    URI what =
        web
            ? VoOptions.address("service", named.getFirst())
            : FetchedTables.named(named, folder).toUri();
    return new SampQuery.Send(
        what, values.flag("spectrum"), values.value("title").orElse(""), values.value("to"));
  }

  private static Verb point(Supplier<Toolbox> tools) {
    Synopsis synopsis =
        new Synopsis(
            "samp point",
            "Point other programs at a place, in ICRS degrees (SAMP).",
            "RA DEC",
            2,
            2,
            VoOptions.and(TO),
            List.of("perek samp point 54.1224 48.1926", "perek samp point 10 -- -5.5"));
    return new SampVerb(
        synopsis,
        tools,
        VoOptions.PATIENCE,
        values ->
            new SampQuery.Point(
                degrees(values, 0, "RA"), degrees(values, 1, "DEC"), values.value("to")));
  }

  private static double degrees(Values values, int argument, String name) throws UsageException {
    String text = values.arguments().get(argument);
    try {
      return Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      throw new UsageException(
          name + " is '" + text + "': it must be a number of degrees; 'perek resolve' finds it.");
    }
  }

  private static Verb listen(Supplier<Toolbox> tools) {
    Synopsis synopsis =
        new Synopsis(
            "samp listen",
            "Take tables, spectra and places that other programs send, until Ctrl-C (SAMP).",
            "",
            0,
            0,
            VoOptions.and(Option.value("count", "N", "end after N of them (1000)")),
            List.of("perek samp listen --count 1", "perek samp listen --timeout 3600"));
    return new SampVerb(
        synopsis,
        tools,
        LISTENING,
        values -> new SampQuery.Listen(values.number("count", MOST, 1, MOST)));
  }

  @Override
  public Asked asked(Values values) throws UsageException {
    SampQuery query = new SampQuery(deed.of(values));
    return new Asked(run -> tools.get().samp().call(query, run), patience, _ -> Optional.empty());
  }
}
