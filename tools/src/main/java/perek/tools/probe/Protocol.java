package perek.tools.probe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A protocol that a service may speak, with the tool that speaks it.
public enum Protocol {
  SSAP("ssap", "ssa", ".*(ssap?|spectr\\w*|spec)\\b.*"),
  SCS("scs", "conesearch", ".*(scs|cone\\w*)\\b.*"),
  SIAP("siap", "sia", ".*(siap?|images?)\\b.*"),
  SIAP2("siap2", "sia#query-2", ".*sia(p|v|pv)?2.*"),
  TAP("tap", "tap", ".*\\btap\\b.*"),
  LINKS("links", "datalink#links", ".*(links?|datalink|dlmeta)\\b.*"),
  SLAP("slap", "slap", ".*\\bslap\\b.*"),
  HIPS("hips", "hips", ".*\\bhips\\b.*|.*/properties"),
  MOC("moc", "moc", ".*moc[^/]*\\.(fits|json|txt|moc)"),
  SODA("soda", "soda#sync", ".*(soda|dlget|cutout|getdata)\\b.*");

  private static final String STD = "ivo://ivoa.net/std/";

  private final String tool;
  private final String standard;
  private final String words;

  Protocol(String tool, String standard, String words) {
    this.tool = tool;
    this.standard = standard;
    this.words = words;
  }

  /// Name of the tool that speaks it.
  public String tool() {
    return tool;
  }

  /// The protocol of a standard's identifier; versions after a hyphen or a point do not matter.
  static Optional<Protocol> ofStandard(String standardId) {
    String id = standardId.strip().toLowerCase(Locale.ROOT);
    if (!id.startsWith(STD)) return Optional.empty();
    String rest = id.substring(STD.length());
    return Arrays.stream(values()).filter(p -> p.is(rest)).findFirst();
  }

  /// Identifiers without a fragment stand alone: `tap#aux` is no TAP service.
  private boolean is(String id) {
    return id.equals(standard) || (standard.contains("#") && id.startsWith(standard));
  }

  /// Whether an address looks like one of this protocol.
  boolean named(String path) {
    return path.toLowerCase(Locale.ROOT).replace('_', ' ').matches(words);
  }
}
