package perek.shell.learn.page;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import perek.shell.command.FailedException;
import perek.shell.http.Routes;
import perek.shell.http.Server;
import perek.shell.http.guard.Guard;
import perek.shell.http.guard.Hosts;
import perek.shell.http.guard.Origins;
import perek.shell.http.guard.Rate;

/// Serves the page on loopback, under an address of 128 random bits, until it is closed.
public final class PageServer implements AutoCloseable {

  private static final int PER_MINUTE = 6_000;

  private final Server server;
  private final String base;

  private PageServer(Server server, String base) {
    this.server = server;
    this.base = base;
  }

  /// Listens from now on.
  ///
  /// @param port 0 for any that is free
  /// @throws FailedException where the port is taken
  public static PageServer start(Labelling labelling, int port)
      throws IOException, FailedException {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    String base = "/" + token + "/";
    Routes routes =
        new LabelPage(labelling, base)
            .on(new Routes("open the address that perek learn has printed", token));
    Guard guard =
        new Guard(
            Optional.empty(),
            new Hosts(Set.of()),
            new Origins(Set.of()),
            new Rate(PER_MINUTE, System::nanoTime));
    try {
      Server server =
          new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), guard, routes);
      server.start();
      return new PageServer(server, base);
    } catch (BindException e) {
      throw new FailedException(
          "Port %d is taken (%s): choose another with --port N, or leave it out for any that is free."
              .formatted(port, e.getMessage()));
    }
  }

  /// What the browser is to open.
  public String address() {
    InetSocketAddress at = server.address();
    String host = at.getAddress().getHostAddress();
    return "http://%s:%d%s"
        .formatted(host.contains(":") ? "[" + host + "]" : host, at.getPort(), base);
  }

  @Override
  public void close() {
    server.close();
  }
}
