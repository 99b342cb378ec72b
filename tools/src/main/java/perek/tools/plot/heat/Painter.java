package perek.tools.plot.heat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/// Draws a raster with its axes, lines upon it and a bar that tells the colours.
///
/// @param title above it
/// @param across what runs along the bottom, with its unit
/// @param up what runs up the side
/// @param tracks lines upon it
public record Painter(String title, String across, String up, Raster raster, List<Track> tracks) {

  private static final int LEFT = 130;
  private static final int RIGHT = 150;
  private static final int TOP = 60;
  private static final int BOTTOM = 80;
  private static final int BAR = 22;
  private static final int BAR_GAP = 24;
  private static final int BAR_STEPS = 128;
  private static final int COLUMNS = 480;
  private static final int MARK = 6;
  private static final int LINE = 18;
  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 17);
  private static final Font AXIS = new Font(Font.SANS_SERIF, Font.PLAIN, 16);
  private static final Font TICK = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

  /// A line upon a raster, such as the path that a model says.
  // Numbers in bulk, which nobody alters or compares.
  @SuppressWarnings("ArrayRecordComponent")
  public record Track(double[] x, double[] y, boolean broken) {}

  public Painter {
    tracks = List.copyOf(tracks);
  }

  /// Paints all of a picture of this size, in pixels.
  public void paint(Graphics2D g, int width, int height) {
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    Box box = new Box(LEFT, TOP, width - LEFT - RIGHT, height - TOP - BOTTOM);
    double[] limits = raster.limits();
    cells(g, box, limits);
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    for (Track track : tracks) line(g, box, track);
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke(1));
    g.drawRect(box.x, box.y, box.width, box.height);
    horizontal(g, box);
    vertical(g, box);
    bar(g, box, limits);
    g.setFont(TITLE);
    centred(g, title, box.x + box.width / 2.0, TOP / 2.0 + LINE / 3.0);
  }

  private record Box(int x, int y, int width, int height) {}

  private double from(double[] edges) {
    return edges[0];
  }

  private double to(double[] edges) {
    return edges[edges.length - 1];
  }

  private double placeX(Box box, double x) {
    return box.x + (x - from(raster.x())) / (to(raster.x()) - from(raster.x())) * box.width;
  }

  private double placeY(Box box, double y) {
    return box.y + (to(raster.y()) - y) / (to(raster.y()) - from(raster.y())) * box.height;
  }

  /// Several columns that fall together are averaged.
  private void cells(Graphics2D g, Box box, double[] limits) {
    g.setColor(Shades.NONE);
    g.fillRect(box.x, box.y, box.width, box.height);
    int group = Math.max(1, Math.ceilDiv(raster.x().length - 1, COLUMNS));
    for (int row = 0; row < raster.values().length; row++) {
      int top = (int) Math.round(placeY(box, raster.y()[row + 1]));
      int bottom = (int) Math.round(placeY(box, raster.y()[row]));
      double[] values = raster.values()[row];
      for (int i = 0; i < values.length; i += group) {
        int end = Math.min(values.length, i + group);
        double mean = mean(values, i, end);
        if (Double.isNaN(mean)) continue;
        int left = (int) Math.round(placeX(box, raster.x()[i]));
        int right = (int) Math.round(placeX(box, raster.x()[end]));
        g.setColor(raster.shades().at((mean - limits[0]) / (limits[1] - limits[0])));
        g.fillRect(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
      }
    }
  }

  private static double mean(double[] values, int from, int to) {
    double sum = 0;
    int count = 0;
    for (int i = from; i < to; i++)
      if (Double.isFinite(values[i])) {
        sum += values[i];
        count++;
      }
    return count == 0 ? Double.NaN : sum / count;
  }

  private void line(Graphics2D g, Box box, Track track) {
    Path2D path = new Path2D.Double();
    boolean open = false;
    for (int i = 0; i < track.x().length; i++) {
      double x = placeX(box, track.x()[i]);
      double y = placeY(box, track.y()[i]);
      boolean inside = x >= box.x && x <= box.x + box.width && y >= box.y;
      if (!inside || y > box.y + box.height) {
        open = false;
        continue;
      }
      if (open) path.lineTo(x, y);
      else path.moveTo(x, y);
      open = true;
    }
    float[] dashes = {9, 6};
    g.setColor(Color.WHITE);
    g.setStroke(stroke(3.6f, track.broken() ? dashes : null));
    g.draw(path);
    g.setColor(Color.BLACK);
    g.setStroke(stroke(1.6f, track.broken() ? dashes : null));
    g.draw(path);
  }

  private static BasicStroke stroke(float width, float @org.jspecify.annotations.Nullable [] dash) {
    return dash == null
        ? new BasicStroke(width)
        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  private void horizontal(Graphics2D g, Box box) {
    g.setFont(TICK);
    Ticks ticks = Ticks.of(from(raster.x()), to(raster.x()), 8);
    int bottom = box.y + box.height;
    for (double tick : ticks.values()) {
      double x = placeX(box, tick);
      g.drawLine((int) x, bottom, (int) x, bottom + MARK);
      centred(g, ticks.text(tick), x, bottom + MARK + LINE);
    }
    g.setFont(AXIS);
    centred(g, across, box.x + box.width / 2.0, bottom + BOTTOM - LINE);
  }

  private void vertical(Graphics2D g, Box box) {
    g.setFont(TICK);
    if (raster.rows().isEmpty()) {
      Ticks ticks = Ticks.of(from(raster.y()), to(raster.y()), 7);
      for (double tick : ticks.values()) beside(g, box, placeY(box, tick), ticks.text(tick));
    } else named(g, box);
    g.setFont(AXIS);
    AffineTransform before = g.getTransform();
    g.rotate(-Math.PI / 2, LINE + 2, box.y + box.height / 2.0);
    centred(g, up, LINE + 2, box.y + box.height / 2.0);
    g.setTransform(before);
  }

  /// Names that would touch each other are left out.
  private void named(Graphics2D g, Box box) {
    double last = Double.POSITIVE_INFINITY;
    for (int row = 0; row < raster.rows().size(); row++) {
      double y = placeY(box, (raster.y()[row] + raster.y()[row + 1]) / 2);
      if (last - y < LINE) continue;
      beside(g, box, y, raster.rows().get(row));
      last = y;
    }
  }

  private static void beside(Graphics2D g, Box box, double y, String text) {
    g.drawLine(box.x - MARK, (int) y, box.x, (int) y);
    float width = (float) g.getFont().getStringBounds(text, g.getFontRenderContext()).getWidth();
    g.drawString(text, box.x - MARK - 4 - width, (float) y + LINE / 3f);
  }

  private void bar(Graphics2D g, Box box, double[] limits) {
    int x = box.x + box.width + BAR_GAP;
    for (int i = 0; i < BAR_STEPS; i++) {
      int top = box.y + box.height - (i + 1) * box.height / BAR_STEPS;
      int bottom = box.y + box.height - i * box.height / BAR_STEPS;
      g.setColor(raster.shades().at((i + .5) / BAR_STEPS));
      g.fillRect(x, top, BAR, bottom - top);
    }
    g.setColor(Color.DARK_GRAY);
    g.setStroke(new BasicStroke(1));
    g.drawRect(x, box.y, BAR, box.height);
    g.setFont(TICK);
    Ticks ticks = Ticks.of(limits[0], limits[1], 6);
    for (double tick : ticks.values()) {
      double y = box.y + (limits[1] - tick) / (limits[1] - limits[0]) * box.height;
      g.drawLine(x + BAR, (int) y, x + BAR + MARK, (int) y);
      g.drawString(ticks.text(tick), x + BAR + MARK + 4, (float) y + LINE / 3f);
    }
    g.setFont(AXIS);
    double middle = box.y + box.height / 2.0;
    double right = box.x + box.width + RIGHT - LINE;
    AffineTransform before = g.getTransform();
    g.rotate(-Math.PI / 2, right, middle);
    centred(g, raster.unit(), right, middle);
    g.setTransform(before);
  }

  private static void centred(Graphics2D g, String text, double x, double y) {
    double width = g.getFont().getStringBounds(text, g.getFontRenderContext()).getWidth();
    g.drawString(text, (float) (x - width / 2), (float) y);
  }
}
