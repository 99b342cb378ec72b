package perek.shell.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/// Looks names up as ever; where the property `perek.lookups` names a file, notes each name in it
/// instead and knows only this machine.
public final class Lookups extends InetAddressResolverProvider {

  static final String FILE = "perek.lookups";

  @Override
  public String name() {
    return "recording";
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    String file = System.getProperty(FILE, "");
    InetAddressResolver usual = configuration.builtinResolver();
    return file.isEmpty() ? usual : new Recording(usual, Path.of(file));
  }

  private record Recording(InetAddressResolver usual, Path file) implements InetAddressResolver {

    @Override
    public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
        throws UnknownHostException {
      if (host.equals("localhost")) return usual.lookupByName(host, policy);
      note(host);
      throw new UnknownHostException(host + " is not looked up in this test");
    }

    @Override
    public String lookupByAddress(byte[] address) throws UnknownHostException {
      InetAddress of = InetAddress.getByAddress(address);
      if (!of.isLoopbackAddress()) note(of.getHostAddress());
      return usual.lookupByAddress(address);
    }

    private void note(String name) {
      try {
        Files.writeString(file, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
