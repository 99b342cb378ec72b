package perek.corpora.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// A landing page of the IVOA document repository, such as `…/documents/SSA/`: the document in HTML
/// and PDF, and links to the pages of its earlier versions, `…/documents/SSA/20120210/`.
///
/// @param title as the page gives it; possibly empty
/// @param forms of the documents the page links to
/// @param versions pages of dated versions, newest first
record IvoaPage(String title, List<Form> forms, List<URI> versions) {

  /// One file of one version of a document.
  ///
  /// @param status REC, PEN, EN, PR, WD or NOTE
  /// @param version such as `1.1`; empty where the name does not say
  /// @param date ISO 8601; empty where neither name nor folder says
  record Form(URI uri, String status, String version, String date, boolean html) {}

  /// `REC-SSA-1.1-20120210.htm`, `REC-mivot-1.0.pdf`, `PR-VOTable-1.5-20240512.html`.
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)(?:(REC|PEN|EN|PR|WD|NOTE)-)?([\\w.+]*?[A-Za-z0-9]+?)(?:[-_]v?(\\d+\\.\\d+(?:\\.\\d+)?))?"
              + "(?:-(\\d{8}))?\\.(html?|pdf)");

  private static final Pattern DAY = Pattern.compile("/(\\d{4})(\\d{2})(\\d{2})(?:/|$)");
  private static final Pattern STATUS =
      Pattern.compile(
          "(?i)IVOA (Proposed Recommendation|Recommendation|Working Draft|Proposed Endorsed Note"
              + "|Endorsed Note|Note)");
  private static final Map<String, String> STATUSES =
      Map.of(
          "proposed recommendation", "PR",
          "recommendation", "REC",
          "working draft", "WD",
          "proposed endorsed note", "PEN",
          "endorsed note", "EN",
          "note", "NOTE");

  /// Newest first; of one date HTML before PDF.
  private static final Comparator<Form> NEWEST =
      Comparator.comparing(Form::date)
          .thenComparing(Form::version)
          .thenComparing(Form::html)
          .reversed();

  /// @param address of the page, after redirects
  static IvoaPage read(String html, URI address) {
    var page = Jsoup.parse(html, address.toString());
    String status = status(page.text());
    List<Form> forms = new ArrayList<>();
    List<URI> versions = new ArrayList<>();
    for (Element link : page.select("a[href]")) {
      Optional<URI> target = target(link, address);
      if (target.isEmpty()) continue;
      form(target.get(), address, status).ifPresent(forms::add);
      version(target.get(), address)
          .filter(uri -> !versions.contains(uri))
          .ifPresent(versions::add);
    }
    versions.sort(Comparator.comparing(IvoaPage::day).reversed());
    Element heading = page.selectFirst("h1");
    return new IvoaPage(heading == null ? "" : heading.text(), forms, versions);
  }

  /// The newest recommendation, as HTML where there is one.
  Optional<Form> recommendation() {
    return forms.stream().filter(form -> form.status().equals("REC")).min(NEWEST);
  }

  /// The newest document of any status.
  Optional<Form> newest() {
    return forms.stream().min(NEWEST);
  }

  private static Optional<URI> target(Element link, URI address) {
    try {
      URI target = URI.create(link.absUrl("href").replaceFirst("#.*", "").strip());
      boolean http = String.valueOf(target.getScheme()).matches("https?");
      // A page asked over https stays there, though older links on it say http.
      boolean upgrade = http && "https".equals(address.getScheme()) && target.getPort() < 0;
      if (!http || target.getHost() == null) return Optional.empty();
      return Optional.of(
          upgrade ? URI.create(target.toString().replaceFirst("^http:", "https:")) : target);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<Form> form(URI uri, URI page, String pageStatus) {
    if (!sameDocument(uri, page)) return Optional.empty();
    String path = String.valueOf(uri.getPath());
    Matcher file = FILE.matcher(path.substring(path.lastIndexOf('/') + 1));
    if (!file.matches() || file.group(2).equalsIgnoreCase("index")) return Optional.empty();
    boolean named = file.group(1) != null;
    // A file without a status in its name is taken for the page's own document only where it names
    // a version: landing pages also link to errata and schema pages.
    if (!named && (file.group(3) == null || pageStatus.isEmpty())) return Optional.empty();
    String day = file.group(4) == null ? day(uri) : iso(file.group(4));
    return Optional.of(
        new Form(
            uri,
            named ? file.group(1).toUpperCase(Locale.ROOT) : pageStatus,
            file.group(3) == null ? "" : file.group(3),
            day.isEmpty() ? day(page) : day,
            !file.group(5).equalsIgnoreCase("pdf")));
  }

  private static Optional<URI> version(URI uri, URI page) {
    String path = String.valueOf(uri.getPath());
    boolean dated = path.matches("(?i).*/\\d{8}/?(index\\.html?)?");
    return dated && sameDocument(uri, page) ? Optional.of(uri) : Optional.empty();
  }

  /// True where both stand below the same `…/documents/NAME/`.
  private static boolean sameDocument(URI uri, URI page) {
    return folder(uri).equals(folder(page)) && String.valueOf(uri.getHost()).endsWith(bare(page));
  }

  private static String bare(URI page) {
    return String.valueOf(page.getHost()).replaceFirst("^www\\.", "");
  }

  private static String folder(URI uri) {
    String path = String.valueOf(uri.getPath()).toLowerCase(Locale.ROOT);
    return path.replaceFirst("/(index\\.html?)?$", "/")
        .replaceFirst("(?<=/)[^/]+\\.(html?|pdf)$", "")
        .replaceFirst("/\\d{8}/?$", "/")
        .replaceFirst("/$", "");
  }

  private static String status(String text) {
    Matcher found = STATUS.matcher(text);
    return found.find() ? STATUSES.getOrDefault(found.group(1).toLowerCase(Locale.ROOT), "") : "";
  }

  private static String day(URI uri) {
    Matcher day = DAY.matcher(String.valueOf(uri.getPath()));
    return day.find() ? day.group(1) + "-" + day.group(2) + "-" + day.group(3) : "";
  }

  private static String iso(String digits) {
    return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6);
  }
}
