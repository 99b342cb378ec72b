package perek.corpora.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The manifests that come with Perek.
final class Shipped {

  static final List<String> IDS = List.of("ivoa", "eprv", "ads", "arxiv");

  private Shipped() {}

  static List<Manifest> all() {
    return IDS.stream().map(Shipped::load).toList();
  }

  static Optional<Manifest> find(String id) {
    return IDS.contains(id) ? Optional.of(load(id)) : Optional.empty();
  }

  private static Manifest load(String id) {
    String name = "/perek/manifests/" + id + ".yaml";
    try (InputStream in = Shipped.class.getResourceAsStream(name)) {
      if (in == null)
        throw new IllegalStateException("manifest " + name + " is not in the archive");
      String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return switch (ManifestReader.read(name, yaml)) {
        case ManifestReader.Result.Good(Manifest manifest) -> manifest;
        case ManifestReader.Result.Bad(var problems) ->
            throw new IllegalStateException("shipped manifest is wrong: " + problems);
      };
    } catch (IOException e) {
      throw new IllegalStateException("manifest " + name + " cannot be read", e);
    }
  }
}
