package perek.tools.moc;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import perek.tools.data.Facts;

/// What a coverage map says.
///
/// @param frame `ICRS`, or as the file writes it
/// @param covers whether it covers the place that was asked for
/// @param written file that holds the result
public record Coverage(
    Moc moc, String form, String frame, Optional<Boolean> covers, Optional<Path> written)
    implements Facts {

  /// Square degrees of the whole sky.
  private static final double SKY = 4 * Math.PI * Math.toDegrees(1) * Math.toDegrees(1);

  @Override
  public Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    covers.ifPresent(c -> facts.put("covers", c));
    facts.put("order", moc.order());
    facts.put("skyFraction", moc.skyFraction());
    facts.put("areaSqDeg", moc.skyFraction() * SKY);
    facts.put("frame", frame);
    facts.put("form", form);
    return facts;
  }

  @Override
  public Optional<Path> file() {
    return written;
  }
}
