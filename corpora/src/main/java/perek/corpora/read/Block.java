package perek.corpora.read;

import org.jspecify.annotations.Nullable;

/// A piece of a document in reading order, whatever its format: what every reader makes, and what
/// passages are cut from.
public sealed interface Block {

  String text();

  /// A heading, which opens a section.
  ///
  /// @param level 1 for the outermost
  /// @param number as printed, without a final dot, such as `4.4.4`; empty where headings carry
  ///   none
  /// @param text title without its number
  /// @param anchor fragment identifier; null where there is none
  record Heading(int level, String number, String text, @Nullable String anchor) implements Block {
    /// Number and title as cited: `4.4.4 ILIKE`.
    public String title() {
      return number.isEmpty() ? text : number + " " + text;
    }
  }

  /// A paragraph, or one item of a list with its mark (`- `).
  record Prose(String text) implements Block {}

  /// A table, one row a line, cells separated by ` | `; the caption, where there is one, is the
  /// first line. The first `headLines` lines (caption and column heads) are repeated where a long
  /// table must be cut between rows.
  record Table(String text, int headLines) implements Block {}

  /// A definition list, terms and their definitions, kept whole where it fits.
  record Definitions(String text) implements Block {}

  /// Source text, its line breaks kept.
  record Listing(String text) implements Block {}

  /// A formula, as TeX or plain text.
  record Formula(String text) implements Block {}
}
