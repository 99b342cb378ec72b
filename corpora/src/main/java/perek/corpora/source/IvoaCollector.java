package perek.corpora.source;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Brings IVOA standards: from a standard's landing page to its newest recommendation.
///
/// Beside each document goes a `META.json` (id, title, version, date, doctype, licence, url), from
/// which readers take what the document does not say itself.
public final class IvoaCollector {

  /// So many pages of earlier versions are looked at for a recommendation.
  private static final int MAX_VERSIONS = 8;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Courier courier;
  private final String licence;

  /// @param licence of the manifest, noted for each document
  public IvoaCollector(Courier courier, String licence) {
    this.courier = courier;
    this.licence = licence;
  }

  public void collect(Source.IvoaDocuments source) throws IOException {
    int done = 0;
    for (Map.Entry<String, String> standard : source.standards().entrySet()) {
      if (courier.cancelled()) return;
      String name = standard.getKey();
      courier.progress().report("IVOA " + name, done++, source.standards().size());
      URI landing = source.repository().resolve(name + "/");
      Optional<IvoaPage.Form> form = find(landing);
      if (form.isPresent()) bring(name, standard.getValue(), form.get());
    }
    courier.progress().report("IVOA documents", done, done);
  }

  private Optional<IvoaPage.Form> find(URI landing) throws IOException {
    Optional<IvoaPage> page = look(landing);
    if (page.isEmpty()) return Optional.empty();
    Optional<IvoaPage.Form> found = page.get().recommendation();
    Optional<IvoaPage.Form> newest = page.get().newest();
    int looked = 0;
    for (URI version : page.get().versions()) {
      if (found.isPresent() || looked++ == MAX_VERSIONS || courier.cancelled()) break;
      Optional<IvoaPage> earlier = look(version);
      found = earlier.flatMap(IvoaPage::recommendation);
      if (newest.isEmpty()) newest = earlier.flatMap(IvoaPage::newest);
    }
    if (found.isEmpty() && newest.isEmpty() && !courier.cancelled())
      courier.problem(
          landing.toString(),
          landing
              + " links to no document in HTML or PDF; look for a new address and put it in a"
              + " manifest of your own");
    return found.isPresent() ? found : newest;
  }

  private Optional<IvoaPage> look(URI uri) throws IOException {
    return courier
        .look(uri, Map.of(), Courier.Manner.PAGE)
        .map(page -> IvoaPage.read(page.text(), page.address()));
  }

  private void bring(String name, String title, IvoaPage.Form form) throws IOException {
    String place = name + "/" + name + (form.html() ? ".html" : ".pdf");
    Optional<String> brought = courier.bring(form.uri(), place);
    if (brought.isEmpty()) return;
    courier.shelf().supersede(place);
    courier.log().forget(name + "/" + name + (form.html() ? ".pdf" : ".html"));
    Map<String, String> meta = new LinkedHashMap<>();
    meta.put("id", name);
    meta.put("title", title);
    if (!form.version().isEmpty()) meta.put("version", form.version());
    if (!form.date().isEmpty()) meta.put("date", form.date());
    meta.put("doctype", form.status());
    meta.put("licence", licence);
    meta.put("url", form.uri().toString());
    Shelf.replace(
        courier.shelf().at(name + "/META.json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(meta) + "\n");
  }
}
