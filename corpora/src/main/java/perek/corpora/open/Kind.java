package perek.corpora.open;

/// What a file is, as far as its reading goes.
enum Kind {
  HTML("HTML"),
  PDF("PDF"),
  OFFICE("an office document"),
  LATEX("LaTeX"),
  RST("reStructuredText"),
  MARKDOWN("Markdown"),
  NOTEBOOK("a Jupyter notebook"),
  CSV("a table of separated values"),
  BIBTEX("BibTeX"),
  RECORDS("JSON lines"),
  PLAIN("plain text");

  /// As a sentence names it.
  final String spoken;

  Kind(String spoken) {
    this.spoken = spoken;
  }
}
