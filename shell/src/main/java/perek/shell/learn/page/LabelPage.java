package perek.shell.learn.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import perek.shell.http.Routes;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Reply;
import perek.shell.http.wire.Request;
import perek.shell.http.wire.Route;
import perek.tools.plot.Curve;
import perek.tools.plot.Picture;
import perek.tools.pool.Pool;

/// The page, its pictures, and what its keys do, all below one address that nobody can guess. Safe
/// for use by several threads.
final class LabelPage {

  /// The page loads nothing from elsewhere, runs no script but its own, and stands in no frame.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Labelling labelling;
  private final String base;

  /// @param base path of the page, with a slash at both ends
  LabelPage(Labelling labelling, String base) {
    this.labelling = labelling;
    this.base = base;
  }

  /// @param routes to which its addresses are added
  Routes on(Routes routes) {
    return routes
        .get(base + "page.js", file("page.js", "text/javascript; charset=utf-8"))
        .get(base + "page.css", file("page.css", "text/css; charset=utf-8"))
        .get(base + "spectrum/", own(this::spectrum))
        .post(base + "state", own((request, reply) -> tell(request.json(), reply)))
        .post(base + "label", own(this::label))
        .post(base + "skip", own(this::skip))
        .post(base + "undo", own(this::undo))
        .get(base.substring(0, base.length() - 1), this::home)
        .get(base, exactly(file("page.html", "text/html; charset=utf-8")));
  }

  private void home(Request request, Reply reply) throws IOException {
    reply.header("Location", base).empty(308);
  }

  private Route exactly(Route route) {
    return (request, reply) -> {
      if (!request.path().equals(base))
        throw Refusal.request(404, "There is nothing at this address.");
      route.serve(request, reply);
    };
  }

  /// Pages of other origins have no business here, those of this machine neither.
  private static Route own(Route route) {
    return (request, reply) -> {
      if (request.header("Origin").filter(o -> !o.equals(request.base())).isPresent())
        throw Refusal.request(403, "Only the page itself may ask here.");
      route.serve(request, safe(reply).header("Cache-Control", "no-store"));
    };
  }

  private static Reply safe(Reply reply) {
    return reply
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer");
  }

  private static Route file(String name, String type) {
    byte[] bytes = read(name);
    return own((_, reply) -> reply.body(200, type, bytes));
  }

  private static byte[] read(String name) {
    try (InputStream in = LabelPage.class.getResourceAsStream("/perek/learn/" + name)) {
      if (in == null) throw new IllegalStateException("the build left out perek/learn/" + name);
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void tell(JsonNode body, Reply reply) throws Refusal, IOException {
    reply.json(200, labelling.state(body.path("annotator").asText()));
  }

  private void label(Request request, Reply reply) throws Refusal, IOException {
    JsonNode body = request.json();
    labelling.label(
        body.path("annotator").asText(), body.path("id").asText(), body.path("label").asText());
    tell(body, reply);
  }

  private void skip(Request request, Reply reply) throws Refusal, IOException {
    JsonNode body = request.json();
    labelling.skip(body.path("annotator").asText(), body.path("id").asText());
    tell(body, reply);
  }

  private void undo(Request request, Reply reply) throws Refusal, IOException {
    JsonNode body = request.json();
    String name = body.path("annotator").asText();
    String undone = labelling.undo(name);
    reply.json(200, labelling.state(name).with("undone", undone));
  }

  private void spectrum(Request request, Reply reply) throws Refusal, IOException {
    String name = request.path().substring((base + "spectrum/").length());
    if (!name.matches("\\d{1,7}\\.svg"))
      throw Refusal.request(404, "Spectra go by their row, such as 0.svg.");
    int row = Integer.parseInt(name.substring(0, name.indexOf('.')));
    String id =
        labelling
            .id(row)
            .orElseThrow(() -> Refusal.request(404, "The pool has no row " + row + "."));
    reply.body(200, "image/svg+xml; charset=utf-8", drawn(id, row));
  }

  private byte[] drawn(String id, int row) throws Refusal {
    try {
      Pool.Shown shown = labelling.spectrum(row);
      return new Picture(
              id, shown.x(), "flux", List.of(Curve.line("", shown.at(), shown.flux(), 0)))
          .svg();
    } catch (IOException | IllegalArgumentException e) {
      throw Refusal.request(422, "'%s' cannot be drawn: %s.".formatted(id, e.getMessage()));
    }
  }
}
