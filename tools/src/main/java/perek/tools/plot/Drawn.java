package perek.tools.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import perek.tools.plot.heat.Painter;
import perek.tools.plot.heat.Raster;
import perek.tools.plot.svg.SvgGraphics;

/// Pictures by XChart.
final class Drawn {

  private static final double BETWEEN = .37;
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 700;

  /// More points than these are not seen; extremes of what lies between are kept.
  private static final int MOST = 6000;

  /// Dots of which the extremes alone would leave a hole in the middle.
  private static final int MOST_DOTS = 40_000;

  private static final double ROOM = .04;

  /// Pixels from tick to tick, so that numbers of seven digits stand apart.
  private static final int TICKS = 110;

  private static final Color GRID = new Color(0xe4, 0xe4, 0xe4);
  private static final float[] DASHES = {8, 5};

  private Drawn() {}

  static byte[] png(Picture picture) throws IOException {
    headless();
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      if (picture.raster() == null) ChartEncoder.saveChart(chart(picture), out, "png");
      else ImageIO.write(image(painter(picture, picture.raster())), "png", out);
      return out.toByteArray();
    } catch (LinkageError | InternalError e) {
      throw noFonts(e);
    }
  }

  static byte[] svg(Picture picture) throws IOException {
    headless();
    try {
      SvgGraphics graphics = new SvgGraphics(WIDTH, HEIGHT);
      if (picture.raster() == null) chart(picture).paint(graphics, WIDTH, HEIGHT);
      else painter(picture, picture.raster()).paint(graphics, WIDTH, HEIGHT);
      return graphics.document().getBytes(StandardCharsets.UTF_8);
    } catch (LinkageError | InternalError e) {
      throw noFonts(e);
    }
  }

  private static Painter painter(Picture picture, Raster raster) {
    return new Painter(
        picture.title(),
        picture.x(),
        picture.y(),
        raster,
        picture.curves().stream()
            .map(c ->
                new Painter.Track(c.points().x(), c.points().y(), c.look() == Curve.Look.DASHED))
            .toList());
  }

  private static BufferedImage image(Painter painter) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      painter.paint(graphics, WIDTH, HEIGHT);
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static void headless() {
    if (System.getProperty("java.awt.headless") == null)
      System.setProperty("java.awt.headless", "true");
  }

  static IOException noFonts(Throwable e) {
    return new IOException(
        "nothing can be drawn, since this machine has no fonts for Java (Debian: apt install"
            + " fontconfig fonts-dejavu-core): "
            + e.getMessage(),
        e);
  }

  private static XYChart chart(Picture picture) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(picture.title())
            .xAxisTitle(picture.x())
            .yAxisTitle(picture.y())
            .theme(Styler.ChartTheme.XChart)
            .build();
    Scale scale = Scale.of(picture);
    style(chart, picture, scale);
    int number = 0;
    for (Curve curve : picture.curves()) add(chart, curve, number++);
    int[] rows = Labels.rows(picture.marks(), scale.fromX, scale.toX);
    for (int i = 0; i < rows.length; i++) {
      Picture.Mark mark = picture.marks().get(i);
      chart.addAnnotation(
          new AnnotationText(mark.name(), mark.at(), scale.labelAt(rows[i]), false));
    }
    return chart;
  }

  private static void style(XYChart chart, Picture picture, Scale scale) {
    var styler = chart.getStyler();
    boolean named = picture.curves().stream().filter(c -> !c.name().isBlank()).count() > 1;
    styler.setLegendVisible(named);
    styler.setLegendPosition(Styler.LegendPosition.InsideNE);
    styler.setLegendBorderColor(GRID);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotBorderColor(Color.GRAY);
    styler.setChartTitleBoxVisible(false);
    styler.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 16));
    styler.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    styler.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 17));
    styler.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    styler.setMarkerSize(size(picture));
    styler.setXAxisMin(scale.fromX()).setXAxisMax(scale.toX());
    styler.setYAxisMin(scale.fromY()).setYAxisMax(scale.toY());
    styler.setXAxisTickMarkSpacingHint(TICKS);
    styler.setXAxisTickLabelsFormattingFunction(v -> tick(v, scale.toX() - scale.fromX()));
    styler.setYAxisTickLabelsFormattingFunction(v -> tick(v, scale.toY() - scale.fromY()));
  }

  /// Of a dot in pixels: few are to be found, many are not to cover each other.
  private static int size(Picture picture) {
    int dots =
        picture.curves().stream()
            .filter(c -> c.look() == Curve.Look.DOTS)
            .mapToInt(c -> c.points().x().length)
            .sum();
    return dots <= 300 ? 8 : dots <= 5000 ? 5 : 3;
  }

  /// No more decimals than the length of the axis calls for.
  private static String tick(double value, double span) {
    if (!(span > 0) || span < 1e-6) return tick(value);
    double unit = Math.pow(10, Math.floor(Math.log10(span)) - 2);
    return tick(Math.rint(value / unit) * unit);
  }

  static String tick(double value) {
    if (value == 0) return "0";
    double size = Math.abs(value);
    if (size < 1e-3 || size >= 1e7) return perek.tools.unit.Quantity.number(value);
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(9))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static void add(XYChart chart, Curve curve, int number) {
    boolean dots = curve.look() == Curve.Look.DOTS;
    double[][] thin = thinned(curve.points().x(), curve.points().y(), dots ? MOST_DOTS : MOST);
    boolean bars = curve.points().errors().length == thin[0].length && thin[0].length > 0;
    if (!bars && !dots) thin = uneven(thin);
    // XChart wants names that differ; blank ones stay out of the legend.
    String name = curve.name().isBlank() ? " ".repeat(number + 1) : curve.name();
    XYSeries series =
        bars
            ? chart.addSeries(name, thin[0], thin[1], curve.points().errors())
            : chart.addSeries(name, thin[0], thin[1]);
    series.setShowInLegend(!curve.name().isBlank());
    series.setLineColor(curve.colour());
    series.setMarkerColor(curve.colour());
    series.setMarker(dots ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    if (dots) series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    series.setLineStyle(
        curve.look() == Curve.Look.DASHED
            ? new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, DASHES, 0)
            : new BasicStroke(curve.hue() == 0 ? 1.1f : 1.6f));
  }

  /// With one more point on the last stretch of the line: XChart puts ticks on the values
  /// themselves where those are equally spaced, which then stand at crooked numbers.
  private static double[][] uneven(double[][] points) {
    int last = points[0].length - 1;
    if (last < 1) return points;
    double[][] more = new double[2][last + 2];
    for (int axis = 0; axis < 2; axis++) {
      double[] p = points[axis];
      System.arraycopy(p, 0, more[axis], 0, last);
      more[axis][last] = p[last - 1] + BETWEEN * (p[last] - p[last - 1]);
      more[axis][last + 1] = p[last];
    }
    return more;
  }

  /// Of many points the least and greatest of every few, so that no line is lost.
  private static double[][] thinned(double[] x, double[] y, int most) {
    if (x.length <= most) return new double[][] {x, y};
    int group = Math.ceilDiv(2 * x.length, most);
    double[] xs = new double[2 * Math.ceilDiv(x.length, group)];
    double[] ys = new double[xs.length];
    int n = 0;
    for (int from = 0; from < x.length; from += group) {
      int low = from;
      int high = from;
      int none = -1;
      for (int i = from; i < Math.min(x.length, from + group); i++) {
        if (Double.isNaN(y[i])) none = i;
        if (y[i] < y[low] || Double.isNaN(y[low])) low = i;
        if (y[i] > y[high] || Double.isNaN(y[high])) high = i;
      }
      // A gap among them stays one.
      if (none >= 0) low = none;
      for (int i : new int[] {Math.min(low, high), Math.max(low, high)}) {
        xs[n] = x[i];
        ys[n++] = y[i];
      }
    }
    return new double[][] {xs, ys};
  }

  /// Limits of the axes: of all that is finite, without the highest and lowest 1 in 1000 of many
  /// points where those would press all else flat.
  record Scale(double fromX, double toX, double fromY, double toY) {

    private static final int MANY = 2000;
    private static final double SHARE = .001;
    private static final double FLAT = 2;

    static Scale of(Picture picture) {
      double[] x = all(picture, true);
      double[] y = all(picture, false);
      if (x.length == 0 || y.length == 0)
        throw new IllegalArgumentException("there is no number to draw");
      int cut = y.length > MANY ? (int) (SHARE * y.length) : 0;
      double low = y[cut];
      double high = y[y.length - 1 - cut];
      double seen = FLAT * (high - low);
      if (low - y[0] < seen) low = y[0];
      if (y[y.length - 1] - high < seen) high = y[y.length - 1];
      double longest = high - low;
      low = Math.min(low, bars(picture, -1, longest).min().orElse(low));
      high = Math.max(high, bars(picture, 1, longest).max().orElse(high));
      double room = high > low ? ROOM * (high - low) : Math.max(1e-9, Math.abs(high) * ROOM);
      int[] rows = Labels.rows(picture.marks(), x[0], x[x.length - 1]);
      double top = high + room * (rows.length == 0 ? 1 : 3 + Arrays.stream(rows).max().orElse(0));
      double width = x[x.length - 1] > x[0] ? 0 : .5;
      return new Scale(x[0] - width, x[x.length - 1] + width, low - room, top);
    }

    /// Ends of error bars on one side, but those so long that they would press all else flat.
    private static DoubleStream bars(Picture picture, int side, double longest) {
      return picture.curves().stream()
          .map(Curve::points)
          .flatMapToDouble(p ->
              IntStream.range(0, p.errors().length)
                  .filter(i -> p.errors()[i] < longest)
                  .mapToDouble(i -> p.y()[i] + side * p.errors()[i]))
          .filter(Double::isFinite);
    }

    private static double[] all(Picture picture, boolean across) {
      return picture.curves().stream()
          .map(Curve::points)
          .flatMapToDouble(p -> Arrays.stream(across ? p.x() : p.y()))
          .filter(Double::isFinite)
          .sorted()
          .toArray();
    }

    /// @param row of the name, 0 being the highest
    double labelAt(int row) {
      return toY - ROOM * (.8 + .8 * row) * (toY - fromY);
    }
  }
}
