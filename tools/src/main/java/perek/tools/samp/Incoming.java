package perek.tools.samp;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.astrogrid.samp.ErrInfo;
import org.astrogrid.samp.Message;
import org.astrogrid.samp.Response;
import perek.tools.call.Run;
import perek.tools.dal.Checks;
import perek.tools.dal.Service;
import perek.tools.dal.Shelf;
import perek.tools.http.Reply;
import perek.tools.http.Request;
import perek.tools.http.Transport;

/// Takes what others send, keeps it, and answers.
final class Incoming {

  private final Hub hub;
  private final Inbox inbox;
  private final Transport transport;
  private final Run run;

  Incoming(Hub hub, Inbox inbox, Transport transport, Run run) {
    this.hub = hub;
    this.inbox = inbox;
    this.transport = transport;
    this.run = run;
  }

  List<Desk.Entry> take(int most) throws IOException {
    Waiting.end(
        Waiting.start(() -> {
          hub.subscribe();
          return most;
        }),
        run);
    List<Desk.Entry> entries = new ArrayList<>();
    run.progress().report("listening to other programs", 0, most);
    while (entries.size() < most && !run.stopped()) {
      Optional<Inbox.Letter> letter = inbox.next();
      if (letter.isEmpty() || !Hub.MESSAGES.contains(letter.get().message().getMType())) continue;
      Desk.Entry entry = opened(letter.get());
      entries.add(entry);
      run.progress().report(entry.program() + ": " + entry.what(), entries.size(), most);
    }
    return entries;
  }

  private Desk.Entry opened(Inbox.Letter letter) throws IOException {
    Message message = letter.message();
    String type = message.getMType();
    String sender = Waiting.end(Waiting.start(() -> hub.client(letter.sender()).name()), run);
    try {
      Desk.Entry entry =
          type.equals(Hub.POINT) ? place(sender, message) : loaded(sender, type, message);
      answer(letter, Response.createSuccessResponse(Map.of()));
      return entry;
    } catch (IOException | IllegalArgumentException e) {
      String why = String.valueOf(e.getMessage());
      answer(letter, Response.createErrorResponse(new ErrInfo(why)));
      return new Desk.Entry(sender, type, "error", why, Optional.empty());
    }
  }

  private void answer(Inbox.Letter letter, Response response) throws IOException {
    if (letter.tag().isEmpty()) return;
    String tag = letter.tag().get();
    Waiting.end(
        Waiting.start(() -> {
          hub.reply(tag, response);
          return tag;
        }),
        run);
  }

  private static Desk.Entry place(String sender, Message message) {
    double ra = degrees(message, "ra", 0, 360);
    double dec = degrees(message, "dec", -90, 90);
    return new Desk.Entry(
        sender, Hub.POINT, "ok", "ra " + ra + " deg, dec " + dec + " deg", Optional.empty());
  }

  private static double degrees(Message message, String name, double least, double most) {
    String said = String.valueOf(message.getParam(name));
    return Checks.number(said)
        .filter(n -> n >= least && n <= most)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "%s is '%s': it must be from %.0f to %.0f degrees"
                    .formatted(name, said, least, most)));
  }

  private Desk.Entry loaded(String sender, String type, Message message) throws IOException {
    String url = String.valueOf(message.getParam("url"));
    Object title = message.getParam("name");
    Shelf shelf = new Shelf(run.folder());
    Path part = shelf.part();
    try {
      fetch(url, part);
      Path kept = shelf.keep(part, type.equals(Hub.FITS) ? ".fits" : extension(part));
      String what = title == null || title.toString().isBlank() ? url : title.toString();
      return new Desk.Entry(sender, type, "ok", what, Optional.of(kept));
    } finally {
      Shelf.drop(part);
    }
  }

  private static String extension(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(9), java.nio.charset.StandardCharsets.ISO_8859_1);
      return start.equals("SIMPLE  =") ? ".fits" : ".vot";
    }
  }

  /// Another program of the same user may name a file of this machine; a web server never may,
  /// which the transport sees to.
  private void fetch(String url, Path into) throws IOException {
    URI address;
    try {
      address = new URI(url);
    } catch (URISyntaxException e) {
      throw new IOException("'" + url + "' is no address", e);
    }
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    if (scheme.equals("file")) {
      copy(address, into);
      return;
    }
    Request request = Request.get(address).with(Service.limits(run)).into(into);
    if (transport.send(request, run.cancelled()) instanceof Reply.Failed f)
      throw new IOException(f.reason());
  }

  private static void copy(URI address, Path into) throws IOException {
    Path file = Path.of(address.getPath());
    if (!Files.isRegularFile(file)) throw new IOException(file + " is no file");
    if (Files.size(file) > Service.MAX_BYTES)
      throw new IOException(
          "%s has %,d bytes, at most %,d".formatted(file, Files.size(file), Service.MAX_BYTES));
    Files.copy(file, into, StandardCopyOption.REPLACE_EXISTING);
  }
}
