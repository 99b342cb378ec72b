package perek.tools.adql.tree;

import perek.tools.adql.problem.Span;
import perek.tools.adql.text.Identifiers;

/// A name in a query.
///
/// @param text without quotes
/// @param delimited true where it stands in double quotes
public record Ident(String text, boolean delimited, Span span) {

  /// As it must be written.
  public String written() {
    return delimited ? Identifiers.quoted(text) : text;
  }

  /// True where both mean the same: case counts only where both are in quotes (2.1.7).
  public boolean same(Ident other) {
    return (delimited && other.delimited)
        ? text.equals(other.text)
        : text.equalsIgnoreCase(other.text);
  }
}
