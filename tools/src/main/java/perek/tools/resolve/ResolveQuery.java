package perek.tools.resolve;

import java.net.URI;

/// A name or coordinates.
///
/// @param name as the user wrote it
/// @param sesame base address of the name resolver
public record ResolveQuery(String name, URI sesame) {

  /// CDS's own.
  public static final URI CDS = URI.create("https://cds.unistra.fr/cgi-bin/nph-sesame");

  public ResolveQuery {
    name = name.strip();
    if (name.isEmpty()) throw new IllegalArgumentException("there is no name to resolve");
    if (name.length() > 200)
      throw new IllegalArgumentException("the name has " + name.length() + " characters, not 200");
  }

  public static ResolveQuery of(String name) {
    return new ResolveQuery(name, CDS);
  }
}
