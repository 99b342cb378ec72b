package perek.tools.samp;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.astrogrid.samp.Message;
import org.astrogrid.samp.Metadata;
import org.astrogrid.samp.Response;
import org.astrogrid.samp.Subscriptions;
import org.astrogrid.samp.client.CallableClient;
import org.astrogrid.samp.client.HubConnection;
import org.astrogrid.samp.httpd.HttpServer;
import org.astrogrid.samp.httpd.MultiURLMapperHandler;
import org.astrogrid.samp.xmlrpc.StandardClientProfile;
import org.astrogrid.samp.xmlrpc.XmlRpcKit;
import org.astrogrid.samp.xmlrpc.internal.InternalServer;

/// A connection to the hub that runs, for one call; closing it signs off. Safe for many threads.
final class Hub implements AutoCloseable {

  static final String TABLE = "table.load.votable";
  static final String FITS = "table.load.fits";
  static final String SPECTRUM = "spectrum.load.ssa-generic";
  static final String POINT = "coord.pointAt.sky";

  /// What Perek sends and takes.
  static final List<String> MESSAGES = List.of(TABLE, FITS, SPECTRUM, POINT);

  private final HttpServer server;
  private final MultiURLMapperHandler files;
  private final HubConnection connection;

  /// @param id public id at the hub
  /// @param name as the program says it, else its id in brackets
  record Client(String id, String name, String description, List<String> takes) {}

  private Hub(HttpServer server, MultiURLMapperHandler files, HubConnection connection) {
    this.server = server;
    this.files = files;
    this.connection = connection;
  }

  /// Signs on.
  ///
  /// @param callable hears what others send
  /// @throws IOException where no hub runs, with what helps
  static Hub open(CallableClient callable) throws IOException {
    HttpServer server = new HttpServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    server.setDaemon(true);
    server.start();
    try {
      MultiURLMapperHandler files = new MultiURLMapperHandler(server, "/files");
      server.addHandler(files);
      InternalServer rpc = new InternalServer(server, "/xmlrpc");
      StandardClientProfile profile =
          new StandardClientProfile(XmlRpcKit.INTERNAL.getClientFactory(), () -> rpc);
      HubConnection connection = profile.register();
      if (connection == null) throw missing("");
      Metadata metadata = new Metadata();
      metadata.setName("Perek");
      metadata.setDescriptionText("Research assistant for astronomers");
      connection.declareMetadata(metadata);
      connection.setCallable(callable);
      return new Hub(server, files, connection);
    } catch (IOException e) {
      server.stop();
      throw e.getMessage() != null && e.getMessage().startsWith("no SAMP") ? e : missing(said(e));
    }
  }

  private static IOException missing(String why) {
    return new IOException(
        "no SAMP hub answers on this machine"
            + (why.isEmpty() ? "" : " (" + why + ")")
            + ": start TOPCAT, Aladin or SPLAT-VO, which bring one, and ask again");
  }

  private static String said(Exception e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /// Says which messages are taken from now on.
  void subscribe() throws IOException {
    Subscriptions subscriptions = new Subscriptions();
    MESSAGES.forEach(subscriptions::addMType);
    connection.declareSubscriptions(subscriptions);
  }

  /// Everybody else, the hub itself aside.
  List<Client> clients() throws IOException {
    String hub = connection.getRegInfo().getHubId();
    List<String> ids =
        Arrays.stream(connection.getRegisteredClients()).filter(id -> !id.equals(hub)).toList();
    List<Client> clients = new java.util.ArrayList<>();
    for (String id : ids) clients.add(client(id));
    return List.copyOf(clients);
  }

  Client client(String id) throws IOException {
    Metadata metadata = connection.getMetadata(id);
    Subscriptions subscriptions = connection.getSubscriptions(id);
    String name = metadata.getName();
    String description = metadata.getDescriptionText();
    return new Client(
        id,
        name == null || name.isBlank() ? "(" + id + ")" : name,
        description == null ? "" : description,
        MESSAGES.stream().filter(subscriptions::isSubscribed).toList());
  }

  /// Sends and waits for the answer.
  ///
  /// @param seconds for which the hub waits
  Response call(Client client, Message message, int seconds) throws IOException {
    return connection.callAndWait(client.id(), message, seconds);
  }

  /// Sends what needs no answer.
  void tell(Client client, Message message) throws IOException {
    connection.notify(client.id(), message);
  }

  void reply(String message, Response response) throws IOException {
    connection.reply(message, response);
  }

  /// An address on this machine under which a file can be read until this is closed.
  URI serve(Path file) throws IOException {
    File local = file.toFile();
    URL served = files.addLocalUrl(local.toURI().toURL());
    return URI.create(served.toString());
  }

  /// The message that carries something to load.
  static Message load(String type, URI url, String name, Map<String, String> meta) {
    Message message = new Message(type).addParam("url", url.toString()).addParam("name", name);
    return type.equals(SPECTRUM)
        ? message.addParam("meta", meta).addParam("spectrum-id", url.toString())
        : message.addParam("table-id", url.toString());
  }

  @Override
  public void close() {
    try {
      connection.unregister();
    } catch (IOException e) {
      // The hub has gone, and what it knew with it.
    }
    server.stop();
  }
}
