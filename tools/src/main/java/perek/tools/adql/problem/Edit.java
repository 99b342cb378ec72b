package perek.tools.adql.problem;

/// A change to a query.
///
/// @param span what goes; empty where something is only put in
/// @param text what comes in its place
public record Edit(Span span, String text) {

  public static Edit insert(int place, String text) {
    return new Edit(Span.at(place), text);
  }
}
