package perek.tools.hips;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import perek.tools.data.Facts;

/// What a survey says of itself; what it does not say is missing.
///
/// @param order of the deepest tiles
/// @param frame such as `equatorial`
/// @param licence as text or address
/// @param credit whom to thank, or who has the rights
/// @param skyFraction share of the sky, 0 to 1
/// @param covers whether it covers the place that was asked for
/// @param tiles addresses of the tile that shows the place, one for each format
public record Survey(
    String title,
    int order,
    String frame,
    List<String> formats,
    int tileWidth,
    String kind,
    Optional<String> licence,
    Optional<String> credit,
    Optional<Double> skyFraction,
    Optional<Boolean> covers,
    List<URI> tiles)
    implements Facts {

  public Survey {
    formats = List.copyOf(formats);
    tiles = List.copyOf(tiles);
  }

  Survey with(Optional<Double> fraction, Optional<Boolean> covered, List<URI> addresses) {
    return new Survey(
        title, order, frame, formats, tileWidth, kind, licence, credit, fraction, covered,
        addresses);
  }

  @Override
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("title", title);
    if (!kind.isEmpty()) facts.put("kind", kind);
    covers.ifPresent(c -> facts.put("covers", c));
    if (!tiles.isEmpty()) facts.put("tiles", tiles.stream().map(URI::toString).toList());
    facts.put("order", order);
    facts.put("frame", frame);
    facts.put("formats", formats);
    facts.put("tileWidth", tileWidth);
    skyFraction.ifPresent(f -> facts.put("skyFraction", f));
    licence.ifPresent(l -> facts.put("licence", l));
    credit.ifPresent(c -> facts.put("credit", c));
    return facts;
  }
}
