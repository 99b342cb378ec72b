package perek.tools.vosi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xml.sax.SAXException;
import perek.tools.call.Outcome;
import perek.tools.call.Params;
import perek.tools.call.Report;
import perek.tools.call.Run;
import perek.tools.call.Sent;
import perek.tools.call.Tool;
import perek.tools.dal.Service;
import perek.tools.data.Status;
import perek.tools.http.Exchange;
import perek.tools.http.Payload;
import perek.tools.http.Reply;
import perek.tools.http.Request;
import perek.tools.http.Transport;
import perek.tools.xml.SafeXml;
import perek.tools.xml.XmlElement;

/// Asks a service whether it is up. Safe for many threads.
public final class Vosi implements Tool<VosiQuery, Availability> {

  private final Transport transport;

  public Vosi(Transport transport) {
    this.transport = transport;
  }

  @Override
  public String name() {
    return "vosi";
  }

  @Override
  public Outcome<Availability> call(VosiQuery input, Run run) {
    Instant time = Instant.now();
    List<Exchange> exchanges = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    for (URI place : input.places()) {
      Reply reply = transport.send(Request.get(place).with(Service.limits(run)), run.cancelled());
      exchanges.addAll(reply.exchanges());
      if (reply instanceof Reply.Failed failed) reasons.add(Service.words(failed));
      if (!(reply instanceof Reply.Ok ok)) continue;
      Optional<Availability> said = read(ok.body());
      if (said.isPresent()) return made(said.get(), place, exchanges, time);
      reasons.add(place + " holds no availability");
    }
    Sent sent = Sent.get(input.service(), Params.NONE);
    String why = "Whether it is up is not known: " + String.join("; ", reasons);
    return new Outcome.Failed<>(Report.failed(sent, why, exchanges));
  }

  private static Outcome<Availability> made(
      Availability said, URI place, List<Exchange> exchanges, Instant time) {
    return new Outcome.Made<>(
        said,
        new Report(
            Sent.get(place, Params.NONE),
            Status.OK,
            said.words(),
            List.of(),
            time,
            Duration.between(time, Instant.now()),
            exchanges));
  }

  private static Optional<Availability> read(Payload body) {
    try {
      XmlElement root = SafeXml.tree(new ByteArrayInputStream(body.bytes()));
      Optional<String> available = root.textOf("available");
      if (!root.name().equals("availability") || available.isEmpty()) return Optional.empty();
      return Optional.of(
          new Availability(
              available.get().matches("(?i)true|1"),
              root.textOf("upSince").orElse(""),
              root.textOf("downAt").orElse(""),
              root.textOf("backAt").orElse(""),
              root.all().filter(e -> e.name().equals("note")).map(XmlElement::allText).toList()));
    } catch (IOException | SAXException e) {
      return Optional.empty();
    }
  }
}
