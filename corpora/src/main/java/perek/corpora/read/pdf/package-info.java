/// PDF through PDFBox, which Tika brings: lines with their places and sizes, then headings,
/// paragraphs and listings.
///
/// Tika's own PDF text has lost where lines lie and how large they are and, in papers set with
/// bitmap fonts of TeX, every ligature. Nothing is executed, rendered or recognised from pictures.
@NullMarked
package perek.corpora.read.pdf;

import org.jspecify.annotations.NullMarked;
