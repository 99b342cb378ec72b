package perek.tools.plot.svg;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is the same for any drawing into shapes: transforms, fonts, and simple figures as shapes.
/// Images, hints and composites are passed over: charts do without them.
abstract class PlainGraphics extends Graphics2D {

  private static final BufferedImage SAMPLE = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

  private AffineTransform transform = new AffineTransform();
  private Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private Color background = Color.WHITE;

  final AffineTransform now() {
    return transform;
  }

  final void like(PlainGraphics other) {
    transform = new AffineTransform(other.transform);
    font = other.font;
    background = other.background;
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int w, int h) {
    fill(new Rectangle(x, y, w, h));
  }

  @Override
  public void clearRect(int x, int y, int w, int h) {
    Color own = getColor();
    setColor(background);
    fillRect(x, y, w, h);
    setColor(own);
  }

  @Override
  public void drawRoundRect(int x, int y, int w, int h, int arcW, int arcH) {
    draw(new RoundRectangle2D.Double(x, y, w, h, arcW, arcH));
  }

  @Override
  public void fillRoundRect(int x, int y, int w, int h, int arcW, int arcH) {
    fill(new RoundRectangle2D.Double(x, y, w, h, arcW, arcH));
  }

  @Override
  public void drawOval(int x, int y, int w, int h) {
    draw(new Ellipse2D.Double(x, y, w, h));
  }

  @Override
  public void fillOval(int x, int y, int w, int h) {
    fill(new Ellipse2D.Double(x, y, w, h));
  }

  @Override
  public void drawArc(int x, int y, int w, int h, int start, int angle) {
    draw(new Arc2D.Double(x, y, w, h, start, angle, Arc2D.OPEN));
  }

  @Override
  public void fillArc(int x, int y, int w, int h, int start, int angle) {
    fill(new Arc2D.Double(x, y, w, h, start, angle, Arc2D.PIE));
  }

  @Override
  public void drawPolyline(int[] x, int[] y, int n) {
    for (int i = 1; i < n; i++) drawLine(x[i - 1], y[i - 1], x[i], y[i]);
  }

  @Override
  public void drawPolygon(int[] x, int[] y, int n) {
    draw(new java.awt.Polygon(x, y, n));
  }

  @Override
  public void fillPolygon(int[] x, int[] y, int n) {
    fill(new java.awt.Polygon(x, y, n));
  }

  @Override
  public void translate(int x, int y) {
    transform.translate(x, y);
  }

  @Override
  public void translate(double x, double y) {
    transform.translate(x, y);
  }

  @Override
  public void rotate(double theta) {
    transform.rotate(theta);
  }

  @Override
  public void rotate(double theta, double x, double y) {
    transform.rotate(theta, x, y);
  }

  @Override
  public void scale(double x, double y) {
    transform.scale(x, y);
  }

  @Override
  public void shear(double x, double y) {
    transform.shear(x, y);
  }

  @Override
  public void transform(AffineTransform other) {
    transform.concatenate(other);
  }

  @Override
  public void setTransform(AffineTransform other) {
    transform = new AffineTransform(other);
  }

  @Override
  public AffineTransform getTransform() {
    return new AffineTransform(transform);
  }

  @Override
  public void setFont(Font other) {
    font = other;
  }

  @Override
  public Font getFont() {
    return font;
  }

  @Override
  public FontMetrics getFontMetrics(Font of) {
    return SAMPLE.createGraphics().getFontMetrics(of);
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    return new FontRenderContext(null, true, true);
  }

  @Override
  public void setBackground(Color other) {
    background = other;
  }

  @Override
  public Color getBackground() {
    return background;
  }

  @Override
  public boolean hit(Rectangle place, Shape shape, boolean onStroke) {
    return transform.createTransformedShape(shape).intersects(place);
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    return SAMPLE.createGraphics().getDeviceConfiguration();
  }

  @Override
  public Composite getComposite() {
    return AlphaComposite.SrcOver;
  }

  @Override
  public void setComposite(Composite composite) {}

  @Override
  public void setPaintMode() {}

  @Override
  public void setXORMode(Color other) {}

  @Override
  public void setRenderingHint(RenderingHints.Key key, Object value) {}

  @Override
  @SuppressWarnings("NullAway") // no hint is null in the class that this one extends
  public Object getRenderingHint(RenderingHints.Key key) {
    return null;
  }

  @Override
  public void setRenderingHints(Map<?, ?> hints) {}

  @Override
  public void addRenderingHints(Map<?, ?> hints) {}

  @Override
  public RenderingHints getRenderingHints() {
    return new RenderingHints(Map.of());
  }

  @Override
  public void copyArea(int x, int y, int w, int h, int dx, int dy) {}

  @Override
  public void dispose() {}

  @Override
  public boolean drawImage(Image image, @Nullable AffineTransform at, @Nullable ImageObserver o) {
    return true;
  }

  @Override
  public void drawImage(BufferedImage image, @Nullable BufferedImageOp op, int x, int y) {}

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform at) {}

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform at) {}

  @Override
  public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver o) {
    return true;
  }

  @Override
  public boolean drawImage(Image image, int x, int y, int w, int h, @Nullable ImageObserver o) {
    return true;
  }

  @Override
  public boolean drawImage(Image i, int x, int y, @Nullable Color b, @Nullable ImageObserver o) {
    return true;
  }

  @Override
  public boolean drawImage(
      Image i, int x, int y, int w, int h, @Nullable Color b, @Nullable ImageObserver o) {
    return true;
  }

  @Override
  public boolean drawImage(
      Image i, int a, int b, int c, int d, int e, int f, int g, int h, @Nullable ImageObserver o) {
    return true;
  }

  @Override
  public boolean drawImage(
      Image i,
      int a,
      int b,
      int c,
      int d,
      int e,
      int f,
      int g,
      int h,
      @Nullable Color j,
      @Nullable ImageObserver o) {
    return true;
  }
}
