/// Readers of text files: Markdown, reStructuredText, LaTeX, notebooks, separated values, plain
/// text.
///
/// Markdown follows CommonMark 0.31 with the tables of GitHub; notebooks are nbformat 3 and 4.
@NullMarked
package perek.corpora.read.text;

import org.jspecify.annotations.NullMarked;
