package perek.corpora.read.pdf;

/// A line of a page.
///
/// @param page counted from 1
/// @param text with words parted by single blanks; the place in columns is kept where `fixed`
/// @param x left edge in points from the left of the page
/// @param y base line in points from the top of the page
/// @param size height of the letters in points, as the font states it; to be compared only
/// @param fixed true where all letters are equally wide, as in listings
/// @param bold true where the font says so by its name
/// @param opens true where the layout lets a paragraph begin here
record PdfLine(
    int page,
    String text,
    float x,
    float y,
    float size,
    boolean fixed,
    boolean bold,
    boolean opens) {

  PdfLine with(String newText) {
    return new PdfLine(page, newText, x, y, size, fixed, bold, opens);
  }
}
