package perek.tools.plot.svg;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.GlyphVector;
import java.awt.geom.Area;
import java.text.AttributedCharacterIterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Draws shapes into an SVG document (SVG 1.1). Letters become paths, so that a picture looks the
/// same everywhere. Images are not drawn: charts have none.
public final class SvgGraphics extends PlainGraphics {

  private final StringBuilder body;
  private final int width;
  private final int height;
  private final AtomicInteger clips;
  private @Nullable Shape clip;
  private String clipName = "";
  private Color colour = Color.BLACK;
  private Stroke stroke = new BasicStroke(1);

  /// An empty document of so many pixels.
  public SvgGraphics(int width, int height) {
    this(new StringBuilder(), width, height, new AtomicInteger());
  }

  private SvgGraphics(StringBuilder body, int width, int height, AtomicInteger clips) {
    this.body = body;
    this.width = width;
    this.height = height;
    this.clips = clips;
  }

  /// The document so far.
  public String document() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d">
    %s</svg>
    """
        .formatted(width, height, width, height, body);
  }

  @Override
  public void fill(Shape shape) {
    path(
        SvgPath.of(now().createTransformedShape(shape)),
        "fill=\"" + web(colour) + "\"" + opacity("fill"));
  }

  @Override
  public void draw(Shape shape) {
    String data = SvgPath.of(now().createTransformedShape(shape));
    StringBuilder style = new StringBuilder("fill=\"none\" stroke=\"" + web(colour) + "\"");
    style.append(opacity("stroke"));
    if (stroke instanceof BasicStroke basic) {
      style.append(" stroke-width=\"%.2f\"".formatted(basic.getLineWidth()));
      float[] dashes = basic.getDashArray();
      if (dashes != null) style.append(" stroke-dasharray=\"").append(joined(dashes)).append('"');
    }
    path(data, style.toString());
  }

  private static String joined(float[] dashes) {
    StringBuilder text = new StringBuilder();
    for (float dash : dashes) text.append(text.isEmpty() ? "" : ",").append(dash);
    return text.toString();
  }

  private void path(String data, String style) {
    if (data.isEmpty() || colour.getAlpha() == 0) return;
    body.append("<path ")
        .append(style)
        .append(clipName)
        .append(" d=\"")
        .append(data)
        .append("\"/>\n");
  }

  private static String web(Color colour) {
    return "#%06x".formatted(colour.getRGB() & 0xffffff);
  }

  private String opacity(String kind) {
    return colour.getAlpha() == 255
        ? ""
        : String.format(Locale.ROOT, " %s-opacity=\"%.3f\"", kind, colour.getAlpha() / 255.0);
  }

  @Override
  public void drawString(String text, float x, float y) {
    drawGlyphVector(getFont().createGlyphVector(getFontRenderContext(), text), x, y);
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    StringBuilder plain = new StringBuilder();
    for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next())
      plain.append(c);
    drawString(plain.toString(), x, y);
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    fill(glyphs.getOutline(x, y));
  }

  @Override
  public Graphics create() {
    SvgGraphics other = new SvgGraphics(body, width, height, clips);
    other.like(this);
    other.clip = clip;
    other.clipName = clipName;
    other.colour = colour;
    other.stroke = stroke;
    return other;
  }

  @Override
  public void setClip(@Nullable Shape shape) {
    clip = shape == null ? null : now().createTransformedShape(shape);
    clipName = "";
    if (clip == null) return;
    String name = "c" + clips.incrementAndGet();
    body.append("<clipPath id=\"").append(name).append("\"><path d=\"");
    body.append(SvgPath.of(clip)).append("\"/></clipPath>\n");
    clipName = " clip-path=\"url(#" + name + ")\"";
  }

  @Override
  public void clip(Shape shape) {
    Shape own = getClip();
    if (own == null) {
      setClip(shape);
      return;
    }
    Area both = new Area(own);
    both.intersect(new Area(shape));
    setClip(both);
  }

  @Override
  @SuppressWarnings("NullAway") // no clip is null in the class that this one extends
  public Shape getClip() {
    if (clip == null) return null;
    try {
      return now().createInverse().createTransformedShape(clip);
    } catch (java.awt.geom.NoninvertibleTransformException e) {
      throw new IllegalStateException("the transform " + now() + " cannot be inverted", e);
    }
  }

  @Override
  @SuppressWarnings("NullAway") // likewise
  public Rectangle getClipBounds() {
    Shape own = getClip();
    return own == null ? null : own.getBounds();
  }

  @Override
  public void clipRect(int x, int y, int w, int h) {
    clip(new Rectangle(x, y, w, h));
  }

  @Override
  public void setClip(int x, int y, int w, int h) {
    setClip(new Rectangle(x, y, w, h));
  }

  @Override
  public void setColor(Color other) {
    colour = other;
  }

  @Override
  public Color getColor() {
    return colour;
  }

  @Override
  public void setPaint(Paint paint) {
    if (paint instanceof Color other) colour = other;
  }

  @Override
  public Paint getPaint() {
    return colour;
  }

  @Override
  public void setStroke(Stroke other) {
    stroke = other;
  }

  @Override
  public Stroke getStroke() {
    return stroke;
  }
}
