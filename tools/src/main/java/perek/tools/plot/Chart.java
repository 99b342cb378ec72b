package perek.tools.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.ChartEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;
import perek.tools.table.histogram.Histogram;

/// Draws. Safe for many threads.
final class Chart {

  private static final int WIDTH = 1000;
  private static final int HEIGHT = 700;
  private static final int MANY = 2000;
  private static final Color INK = new Color(0x1f, 0x4e, 0x79);
  private static final Color FILL = new Color(0x1f, 0x4e, 0x79, 0x90);
  private static final Color GRID = new Color(0xe4, 0xe4, 0xe4);

  private Chart() {}

  /// Points, smaller where there are many.
  static void points(String title, Axis x, Axis y, double[] xs, double[] ys, Path out)
      throws IOException {
    write(
        out,
        () -> {
          XYChart chart = empty(title, x, y);
          XYSeries series = chart.addSeries("rows", xs, ys);
          series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
          series.setMarker(SeriesMarkers.CIRCLE);
          series.setMarkerColor(xs.length > MANY ? FILL : INK);
          chart.getStyler().setMarkerSize(xs.length > MANY ? 3 : 6);
          return chart;
        });
  }

  /// Bins as steps from zero.
  static void steps(String title, Axis x, List<Histogram.Bin> bins, Path out) throws IOException {
    double[] xs = new double[2 * bins.size() + 2];
    double[] ys = new double[xs.length];
    int sign = x.downwards() ? -1 : 1;
    xs[0] = sign * bins.getFirst().from();
    for (int i = 0; i < bins.size(); i++) {
      xs[2 * i + 1] = sign * bins.get(i).from();
      xs[2 * i + 2] = sign * bins.get(i).to();
      ys[2 * i + 1] = ys[2 * i + 2] = bins.get(i).count();
    }
    xs[xs.length - 1] = sign * bins.getLast().to();
    write(
        out,
        () -> {
          XYChart chart = empty(title, x, new Axis("rows", false, false));
          XYSeries series = chart.addSeries("rows", xs, ys);
          series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Area);
          series.setMarker(SeriesMarkers.NONE);
          series.setLineColor(INK);
          series.setLineStyle(new BasicStroke(1.5f));
          series.setFillColor(FILL);
          chart.getStyler().setYAxisMin(0.0);
          return chart;
        });
  }

  private static XYChart empty(String title, Axis x, Axis y) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(x.label())
            .yAxisTitle(y.label())
            .theme(Styler.ChartTheme.XChart)
            .build();
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setPlotGridLinesColor(GRID);
    chart.getStyler().setPlotBorderColor(Color.GRAY);
    chart.getStyler().setChartTitleBoxVisible(false);
    chart.getStyler().setXAxisTickLabelsFormattingFunction(x::tick);
    chart.getStyler().setYAxisTickLabelsFormattingFunction(y::tick);
    return chart;
  }

  /// Made when fonts are known to be there.
  @FunctionalInterface
  private interface Drawing {
    XYChart chart();
  }

  private static void write(Path out, Drawing drawing) throws IOException {
    if (System.getProperty("java.awt.headless") == null)
      System.setProperty("java.awt.headless", "true");
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ChartEncoder.saveChart(drawing.chart(), png, "png");
    } catch (LinkageError | InternalError e) {
      throw new IOException(
          "nothing can be drawn, since this machine has no fonts for Java (Debian: apt install"
              + " fontconfig fonts-dejavu-core): "
              + e.getMessage(),
          e);
    }
    Files.write(out, png.toByteArray());
  }
}
