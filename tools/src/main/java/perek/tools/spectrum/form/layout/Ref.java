package perek.tools.spectrum.form.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.tools.spectrum.fits.FitsFile;
import perek.tools.spectrum.fits.Part;

/// A place of numbers in a FITS file: `[SCIDATA]` or `[1]` is an image, `[0]/2` its plane 2 (or its
/// row 2, where it has but two axes), `flux@COADD` a column of a table, `wcs[0]` the axis of an
/// image. `+` joins several.
///
/// @param column blank for an image
/// @param part EXTNAME or number of the unit
/// @param plane -1 for all
/// @param axis true for the axis of the image instead of its pixels
record Ref(String column, String part, int plane, boolean axis) {

  private static final Pattern IMAGE = Pattern.compile("(wcs)?\\[([^]]+)](?:/(\\d+))?");
  private static final Pattern COLUMN = Pattern.compile("([^@\\[\\]]+)@(.+)");

  static List<Ref> all(String text) {
    List<Ref> refs = new ArrayList<>();
    if (text.isBlank()) return refs;
    for (String one : text.split("\\+", -1)) refs.add(parse(one.strip()));
    return List.copyOf(refs);
  }

  private static Ref parse(String text) {
    Matcher image = IMAGE.matcher(text);
    if (image.matches()) {
      int plane = image.group(3) == null ? -1 : Integer.parseInt(image.group(3));
      return new Ref("", image.group(2), plane, image.group(1) != null);
    }
    Matcher column = COLUMN.matcher(text);
    if (column.matches()) return new Ref(column.group(1), column.group(2), -1, false);
    throw new IllegalArgumentException("'" + text + "' is no place in a FITS file");
  }

  /// The unit that is meant.
  Optional<Part> in(FitsFile file) {
    if (!part.chars().allMatch(Character::isDigit)) return file.part(part);
    int number = Integer.parseInt(part);
    return number < file.parts().size() ? Optional.of(file.parts().get(number)) : Optional.empty();
  }

  /// True where the file has it.
  boolean there(FitsFile file) {
    Optional<Part> found = in(file);
    if (found.isEmpty()) return false;
    return column.isEmpty()
        ? found.get().image() && plane < planes(found.get())
        : found.get().table() && found.get().place(column).isPresent();
  }

  private static int planes(Part part) {
    int[] shape = part.shape();
    return shape.length < 2 ? 1 : shape[shape.length - 1];
  }

  /// The numbers, a row for each order or spectrum.
  ///
  /// @throws IOException where they are not there
  List<double[]> rows(FitsFile file) throws IOException {
    Part found = in(file).orElseThrow(() -> new IOException("there is no HDU " + part));
    return column.isEmpty() ? image(found) : column(found);
  }

  private List<double[]> image(Part found) throws IOException {
    double[][] all = found.rows();
    if (plane < 0) return Arrays.asList(all);
    int height = found.shape().length > 2 ? found.shape()[1] : 1;
    if ((plane + 1) * height > all.length)
      throw new IOException("HDU %s has no plane %d".formatted(part, plane));
    return Arrays.asList(Arrays.copyOfRange(all, plane * height, (plane + 1) * height));
  }

  private List<double[]> column(Part found) throws IOException {
    int place =
        found
            .place(column)
            .orElseThrow(() -> new IOException("HDU " + part + " has no column " + column));
    double[] all = found.numbers(place);
    int rows = found.rowCount();
    if (rows < 2 || all.length == rows) return List.of(all);
    int width = all.length / rows;
    List<double[]> split = new ArrayList<>();
    for (int i = 0; i < rows; i++) split.add(Arrays.copyOfRange(all, i * width, (i + 1) * width));
    return split;
  }

  /// The unit that the file states for it; blank where it states none.
  String unit(FitsFile file) {
    Optional<Part> found = in(file);
    if (found.isEmpty()) return "";
    if (column.isEmpty()) return found.get().keys().text("BUNIT").orElse("");
    return found.get().place(column).flatMap(p -> found.get().about(p, "TUNIT")).orElse("");
  }
}
