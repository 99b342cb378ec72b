package perek.tools.samp;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.astrogrid.samp.ErrInfo;
import org.astrogrid.samp.Message;
import org.astrogrid.samp.Response;
import perek.tools.call.Params;
import perek.tools.call.Run;
import perek.tools.table.TableFiles;

/// Sends one message to those it is for.
final class Outgoing {

  /// Longest wait for one program to load something, in s.
  private static final int LONGEST_LOAD = 120;

  private final Hub hub;
  private final Run run;

  Outgoing(Hub hub, Run run) {
    this.hub = hub;
    this.run = run;
  }

  List<Desk.Entry> send(SampQuery.Send send) throws IOException {
    URI address = send.what();
    String title = send.title();
    String format = "";
    if (address.getScheme().equalsIgnoreCase("file")) {
      Path file = Path.of(address);
      if (!Files.isReadable(file)) throw new IOException("there is no file " + file);
      if (title.isBlank()) title = String.valueOf(file.getFileName());
      Path sent = send.spectrum() && fits(file) ? file : TableFiles.asVotable(file, run.folder());
      format = fits(sent) ? "application/fits" : "application/x-votable+xml";
      address = hub.serve(sent);
    }
    if (title.isBlank()) title = address.toString();
    String type = send.spectrum() ? Hub.SPECTRUM : Hub.TABLE;
    Map<String, String> meta =
        format.isEmpty()
            ? Map.of("Access.Reference", address.toString())
            : Map.of("Access.Reference", address.toString(), "Access.Format", format);
    return each(Hub.load(type, address, title, meta), send.to(), title);
  }

  List<Desk.Entry> point(SampQuery.Point point) throws IOException {
    String ra = Params.number(point.raDeg());
    String dec = Params.number(point.decDeg());
    Message message = new Message(Hub.POINT).addParam("ra", ra).addParam("dec", dec);
    return each(message, point.to(), "ra " + ra + " deg, dec " + dec + " deg");
  }

  private static boolean fits(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(9), java.nio.charset.StandardCharsets.ISO_8859_1)
          .equals("SIMPLE  =");
    }
  }

  /// All at once, since each may take its time to load.
  private List<Desk.Entry> each(Message message, Optional<String> to, String what)
      throws IOException {
    List<Hub.Client> receivers = receivers(message.getMType(), to);
    int seconds = Math.clamp(run.left().toSeconds(), 1, LONGEST_LOAD);
    List<FutureTask<Response>> answers = new ArrayList<>();
    for (Hub.Client client : receivers)
      answers.add(Waiting.start(() -> hub.call(client, message, seconds)));
    List<Desk.Entry> entries = new ArrayList<>();
    for (int i = 0; i < receivers.size(); i++)
      entries.add(entry(receivers.get(i), message.getMType(), answers.get(i), what));
    return entries;
  }

  private Desk.Entry entry(
      Hub.Client client, String type, FutureTask<Response> answer, String what) {
    String status;
    String said = what;
    try {
      Response response = Waiting.end(answer, run);
      status = status(response);
      ErrInfo error = response.getErrInfo();
      if (error != null && error.getErrortxt() != null) said = what + ": " + error.getErrortxt();
    } catch (IOException e) {
      status = "error";
      said = what + ": " + e.getMessage();
    }
    return new Desk.Entry(client.name(), type, status, said, Optional.empty());
  }

  private static String status(Response response) {
    return switch (String.valueOf(response.getStatus())) {
      case Response.OK_STATUS -> "ok";
      case Response.WARNING_STATUS -> "warning";
      default -> "error";
    };
  }

  private List<Hub.Client> receivers(String type, Optional<String> to) throws IOException {
    List<Hub.Client> all = Waiting.end(Waiting.start(hub::clients), run);
    List<Hub.Client> takers = all.stream().filter(c -> c.takes().contains(type)).toList();
    List<Hub.Client> chosen =
        to.isEmpty() ? takers : takers.stream().filter(c -> named(c, to.get())).toList();
    if (chosen.isEmpty())
      throw new IOException(
          "no program%s takes %s; there are %s"
              .formatted(to.map(n -> " named '" + n + "'").orElse(""), type, described(all)));
    return chosen;
  }

  private static String described(List<Hub.Client> clients) {
    if (clients.isEmpty()) return "none but the hub";
    return String.join(
        ", ", clients.stream().map(c -> c.name() + " (takes " + c.takes() + ")").toList());
  }

  private static boolean named(Hub.Client client, String name) {
    return client.id().equals(name)
        || client.name().toLowerCase(Locale.ROOT).contains(name.strip().toLowerCase(Locale.ROOT));
  }
}
