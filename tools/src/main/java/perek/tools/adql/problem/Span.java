package perek.tools.adql.problem;

/// A part of a query.
///
/// @param start place of its first character, from 0
/// @param end place after its last one
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start)
      throw new IllegalArgumentException("a span goes from " + start + " to " + end);
  }

  public static Span at(int place) {
    return new Span(place, place);
  }

  /// From the beginning of this to the end of another, or of this where that lies before.
  public Span to(Span last) {
    return new Span(start, Math.max(end, last.end));
  }

  public int length() {
    return end - start;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }
}
