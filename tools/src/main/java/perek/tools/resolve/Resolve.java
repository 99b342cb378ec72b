package perek.tools.resolve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.SAXException;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Remembered;
import perek.tools.dal.Service;
import perek.tools.data.Status;
import perek.tools.http.Exchange;
import perek.tools.http.Payload;
import perek.tools.http.Reply;
import perek.tools.http.Request;
import perek.tools.http.Transport;

/// Finds where an object is. Safe for many threads.
public final class Resolve implements Tool<ResolveQuery, Places> {

  private static final Set<String> WANDERERS =
      Set.of(
          "mercury",
          "venus",
          "earth",
          "mars",
          "jupiter",
          "saturn",
          "uranus",
          "neptune",
          "pluto",
          "sun",
          "moon",
          "the sun",
          "the moon",
          "ceres",
          "vesta");

  private final Transport transport;

  public Resolve(Transport transport) {
    this.transport = transport;
  }

  @Override
  public String name() {
    return "resolve";
  }

  @Override
  public Outcome<Places> call(ResolveQuery input, Run run) {
    Sent none = new Sent("NONE", URI.create("perek:resolve"), Params.of("NAME", input.name()));
    try {
      Optional<Place> given = Coordinates.read(input.name());
      if (given.isPresent())
        return made(List.of(given.get()), report(none, Status.OK, "", List.of()), run);
    } catch (IllegalArgumentException e) {
      return new Outcome.Failed<>(report(none, Status.ERROR, message(e), List.of()));
    }
    if (WANDERERS.contains(input.name().toLowerCase(Locale.ROOT)))
      return new Outcome.Failed<>(report(none, Status.ERROR, wanders(input.name()), List.of()));
    return byName(input, run);
  }

  private Outcome<Places> byName(ResolveQuery input, Run run) {
    URI address = Sesame.address(input.sesame(), input.name());
    Sent sent = new Sent("GET", address, Params.of("NAME", input.name()));
    Reply reply = transport.send(Request.get(address).with(Service.limits(run)), run.cancelled());
    if (!(reply instanceof Reply.Ok ok)) {
      String why = reply instanceof Reply.Failed f ? Service.words(f) : "nothing came";
      return remembered(address, sent, why, reply.exchanges(), run)
          .orElseGet(() -> fromTable(input, sent, why, reply.exchanges(), run));
    }
    try {
      List<Place> places = Sesame.read(ok.body());
      if (!places.isEmpty()) {
        new Remembered(run.folder()).keep(address.toString(), ok.body().bytes());
        return made(places, report(sent, Status.OK, "", reply.exchanges()), run);
      }
      String unknown = "Simbad, NED and VizieR do not know '" + input.name() + "'";
      return fromTable(input, sent, unknown, reply.exchanges(), run);
    } catch (IOException | SAXException | IllegalArgumentException e) {
      String why = address + " did not answer as Sesame does: " + message(e);
      return fromTable(input, sent, why, reply.exchanges(), run);
    }
  }

  /// What the resolver said of this name before.
  private static Optional<Outcome<Places>> remembered(
      URI address, Sent sent, String why, List<Exchange> exchanges, Run run) {
    Optional<Remembered.Answer> kept = new Remembered(run.folder()).find(address.toString());
    if (kept.isEmpty()) return Optional.empty();
    try {
      List<Place> places = Sesame.read(Payload.of(Files.readAllBytes(kept.get().file())));
      String note = "The position is an answer " + kept.get().age() + ", since " + why + ".";
      Report report = report(sent, Status.OK, "", exchanges).noting(List.of(note));
      return Optional.of(made(places, report, run));
    } catch (IOException | SAXException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /// What Perek knows itself, where the resolver is of no help.
  private static Outcome<Places> fromTable(
      ResolveQuery input, Sent sent, String why, List<Exchange> exchanges, Run run) {
    Optional<Place> famous = FamousObjects.find(input.name());
    if (famous.isEmpty()) {
      String help =
          why.replaceAll("[.?]+$", "") + ". Give coordinates instead, such as '54.1224 +48.1926'.";
      return new Outcome.Failed<>(report(sent, Status.FAILED, help, exchanges));
    }
    String note =
        "The position is from Perek's own small table, since the resolver at "
            + input.sesame().getHost()
            + " gave none.";
    Report report = report(sent, Status.OK, "", exchanges).noting(List.of(note));
    return made(List.of(famous.get()), report, run);
  }

  private static Outcome<Places> made(List<Place> places, Report report, Run run) {
    try {
      return new Outcome.Made<>(Places.of(places, run.folder()), report);
    } catch (IOException e) {
      return new Outcome.Failed<>(report.saying(Status.FAILED, message(e)));
    }
  }

  private static Report report(Sent sent, Status status, String message, List<Exchange> exchanges) {
    return new Report(sent, status, message, List.of(), Instant.now(), Duration.ZERO, exchanges);
  }

  private static String wanders(String name) {
    return name
        + " moves among the stars and has no fixed position: search for it by TARGETNAME, or give the"
        + " coordinates of a date.";
  }

  private static String message(Exception e) {
    String said = e.getMessage();
    return said == null ? e.getClass().getSimpleName() : said;
  }
}
