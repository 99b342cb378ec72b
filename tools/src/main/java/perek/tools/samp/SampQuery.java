package perek.tools.samp;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import perek.tools.call.Params;

/// What to do with other programs.
public record SampQuery(Deed deed) {

  /// One of the things that can be done.
  public sealed interface Deed {

    /// As a report tells it.
    Params params();
  }

  /// Lists the programs that are there.
  public record Clients() implements Deed {
    @Override
    public Params params() {
      return Params.of("deed", "clients");
    }
  }

  /// Sends a table or a spectrum.
  ///
  /// @param what a file (`file:`), which may be of any format that Perek reads, or an address
  /// @param spectrum true for `spectrum.load.ssa-generic`, false for `table.load.votable`
  /// @param title what the others may call it; blank for the file's name
  /// @param to part of a program's name; empty for all that take such things
  public record Send(URI what, boolean spectrum, String title, Optional<String> to)
      implements Deed {

    public Send {
      String scheme = String.valueOf(what.getScheme()).toLowerCase(Locale.ROOT);
      if (!scheme.equals("file") && !scheme.equals("http") && !scheme.equals("https"))
        throw new IllegalArgumentException(
            "'" + what + "' cannot be sent: it must be a file or begin with http:// or https://");
    }

    public static Send table(Path file) {
      return new Send(file.toUri(), false, "", Optional.empty());
    }

    public static Send spectrum(Path file) {
      return new Send(file.toUri(), true, "", Optional.empty());
    }

    @Override
    public Params params() {
      Params params =
          Params.of("deed", spectrum ? "send-spectrum" : "send-table")
              .with("what", what.toString());
      if (!title.isBlank()) params = params.with("title", title);
      return to.isPresent() ? params.with("to", to.get()) : params;
    }
  }

  /// Points others at a place on the sky (`coord.pointAt.sky`).
  ///
  /// @param raDeg ICRS, from 0 to 360
  /// @param decDeg ICRS, from -90 to 90
  /// @param to part of a program's name; empty for all that listen
  public record Point(double raDeg, double decDeg, Optional<String> to) implements Deed {

    public Point {
      if (!(raDeg >= 0 && raDeg <= 360))
        throw new IllegalArgumentException("ra is " + raDeg + ": it must be from 0 to 360 degrees");
      if (!(decDeg >= -90 && decDeg <= 90))
        throw new IllegalArgumentException(
            "dec is " + decDeg + ": it must be from -90 to 90 degrees");
    }

    @Override
    public Params params() {
      Params params =
          Params.of("deed", "point")
              .with("ra", Params.number(raDeg))
              .with("dec", Params.number(decDeg));
      return to.isPresent() ? params.with("to", to.get()) : params;
    }
  }

  /// Takes what others send, until so many things came, or the call is over or stopped.
  ///
  /// @param most things to take, 1 or more
  public record Listen(int most) implements Deed {

    public Listen {
      if (most < 1) throw new IllegalArgumentException("the count is " + most + ", not 1 or more");
    }

    @Override
    public Params params() {
      return Params.of("deed", "listen").with("count", Integer.toString(most));
    }
  }
}
