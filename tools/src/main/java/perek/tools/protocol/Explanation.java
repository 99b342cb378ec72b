package perek.tools.protocol;

import java.util.List;

/// A request laid open.
///
/// @param standard name and version
/// @param document address of the standard
/// @param method `GET` or `POST`
/// @param url exactly what is asked; for a POST the address alone
/// @param params each parameter as sent, with what it means
/// @param curl a line for a shell that sends the same
/// @param pyvo Python that does the same, to be run as it stands
/// @param stilts a line for STILTS that does the same; empty where it cannot
public record Explanation(
    String standard,
    String document,
    String method,
    String url,
    List<Line> params,
    String curl,
    String pyvo,
    String stilts) {

  public Explanation {
    params = List.copyOf(params);
  }

  /// @param section of the standard; empty for what the standard does not know
  public record Line(String name, String value, String section, String meaning) {}
}
