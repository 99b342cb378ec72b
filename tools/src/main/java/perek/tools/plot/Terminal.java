package perek.tools.plot;

/// A picture in Braille characters, two dots wide and four high each.
final class Terminal {

  private static final int LABEL = 10;
  private static final int[][] DOT = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
  private static final int BLANK = 0x2800;

  private final Picture picture;
  private final int columns;
  private final int rows;
  private final int[][] cells;
  private final Drawn.Scale scale;

  Terminal(Picture picture, int columns, int rows) {
    this.picture = picture;
    this.columns = Math.max(20, columns - LABEL - 2);
    this.rows = Math.max(4, rows - 4);
    this.cells = new int[this.rows][this.columns];
    this.scale = Drawn.Scale.of(picture);
  }

  String text() {
    for (Curve curve : picture.curves()) draw(curve);
    StringBuilder text = new StringBuilder();
    text.append(" ".repeat(LABEL)).append(picture.title()).append('\n');
    for (int row = 0; row < rows; row++) {
      text.append(label(row)).append('│');
      for (int cell : cells[row]) text.append((char) (BLANK + cell));
      text.append('\n');
    }
    text.append(" ".repeat(LABEL)).append('└').append("─".repeat(columns)).append('\n');
    String from = Drawn.tick(rounded(scale.fromX()));
    String to = Drawn.tick(rounded(scale.toX()));
    String middle = picture.x() + ";  up: " + picture.y();
    int gap = Math.max(1, (columns - from.length() - to.length() - middle.length()) / 2);
    text.append(" ".repeat(LABEL + 1)).append(from).append(" ".repeat(gap)).append(middle);
    text.append(" ".repeat(gap)).append(to).append('\n');
    return text.toString();
  }

  private String label(int row) {
    boolean shown = row == 0 || row == rows - 1 || row == rows / 2;
    double value = scale.toY() - (row + .5) / rows * (scale.toY() - scale.fromY());
    String text = shown ? "%.4g".formatted(value) : "";
    return " ".repeat(Math.max(0, LABEL - text.length())) + text;
  }

  private static double rounded(double value) {
    return new java.math.BigDecimal(value).round(new java.math.MathContext(6)).doubleValue();
  }

  private void draw(Curve curve) {
    double[] x = curve.points().x();
    double[] y = curve.points().y();
    boolean joined = curve.look() != Curve.Look.DOTS;
    for (int i = 0; i < x.length; i++) {
      double across = across(x[i]);
      double up = up(y[i]);
      dot(across, up);
      if (!joined || i == 0) continue;
      double stepX = across(x[i - 1]) - across;
      double stepY = up(y[i - 1]) - up;
      int steps = (int) Math.min(4.0 * rows, Math.max(Math.abs(stepX), Math.abs(stepY)));
      for (int k = 1; k < steps; k++) dot(across + stepX * k / steps, up + stepY * k / steps);
    }
  }

  private double across(double x) {
    return (x - scale.fromX()) / (scale.toX() - scale.fromX()) * (2 * columns - 1);
  }

  private double up(double y) {
    return (scale.toY() - y) / (scale.toY() - scale.fromY()) * (4 * rows - 1);
  }

  private void dot(double across, double up) {
    if (!(across >= 0 && across < 2 * columns && up >= 0 && up < 4 * rows)) return;
    cells[(int) up / 4][(int) across / 2] |= DOT[(int) up % 4][(int) across % 2];
  }
}
