package perek.corpora.read.records;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import org.jspecify.annotations.Nullable;
import perek.corpora.Problem;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.UnreadableException;
import perek.corpora.read.latex.LatexWords;
import perek.corpora.read.text.Decoded;

/// BibTeX: one document an entry. Journal macros that are defined nowhere (`\apj`, `apj`) are kept
/// as their names; an entry that cannot be parsed is a problem, the others are read.
public final class BibtexFormat implements Format {

  private static final Pattern ENTRY = Pattern.compile("(?m)^\\s*@(\\w+)\\s*[{(]");
  private static final Pattern ADS =
      Pattern.compile("adsabs\\.harvard\\.edu/(?:abs/|.*bibcode=)([^\\s/}]+)");
  private static final Map<String, String> MONTHS =
      Map.ofEntries(
          Map.entry("jan", "01"),
          Map.entry("feb", "02"),
          Map.entry("mar", "03"),
          Map.entry("apr", "04"),
          Map.entry("may", "05"),
          Map.entry("jun", "06"),
          Map.entry("jul", "07"),
          Map.entry("aug", "08"),
          Map.entry("sep", "09"),
          Map.entry("oct", "10"),
          Map.entry("nov", "11"),
          Map.entry("dec", "12"));

  @Override
  public List<Contents> read(byte[] bytes, String path) throws UnreadableException {
    Decoded decoded = Decoded.of(bytes, path);
    List<Problem> problems = new ArrayList<>(decoded.problems());
    List<Contents> records = new ArrayList<>();
    StringBuilder strings = new StringBuilder();
    for (String source : sources(decoded.text())) {
      if (source.stripLeading().toLowerCase(Locale.ROOT).startsWith("@string"))
        strings.append(source);
      else entries(strings.toString(), source, path, records, problems);
    }
    if (records.isEmpty())
      throw new UnreadableException("holds no BibTeX entry; an entry begins with @article{key,");
    Contents head = records.getFirst();
    records.set(0, new Contents(head.record(), head.front(), head.blocks(), problems));
    return records;
  }

  /// The file cut before each `@type{`, so that one bad entry spoils no other.
  private static List<String> sources(String text) {
    List<String> sources = new ArrayList<>();
    Matcher entry = ENTRY.matcher(text);
    int start = -1;
    while (entry.find()) {
      if (start >= 0) sources.add(text.substring(start, entry.start()));
      start = entry.start();
    }
    if (start >= 0) sources.add(text.substring(start));
    return sources;
  }

  private static void entries(
      String strings, String source, String path, List<Contents> records, List<Problem> problems) {
    try {
      BibTeXDatabase database = new Lenient().parse(new StringReader(strings + source));
      database
          .getEntries()
          .forEach((key, entry) -> records.add(paper(key.getValue(), entry).contents(List.of())));
    } catch (ObjectResolutionException | ParseException | TokenMgrException e) {
      String start = source.strip().lines().findFirst().orElse("");
      problems.add(
          new Problem(path, "the entry " + start + " is no valid BibTeX and was left out"));
    }
  }

  private static Paper paper(String key, BibTeXEntry entry) {
    String bibcode = bibcode(key, entry);
    String title = field(entry, "title");
    return new Paper(
        bibcode.isEmpty() ? key : bibcode,
        title.isEmpty() ? key : title,
        authors(entry),
        date(entry),
        field(entry, "abstract"),
        details(entry),
        address(entry, bibcode));
  }

  private static @Nullable String address(BibTeXEntry entry, String bibcode) {
    String arxiv =
        field(entry, "archiveprefix").equalsIgnoreCase("arxiv") ? field(entry, "eprint") : "";
    String doi = field(entry, "doi");
    String url = Paper.url(doi.isEmpty() ? arxiv : "", doi, bibcode);
    return url != null || field(entry, "url").isEmpty() ? url : field(entry, "url");
  }

  private static String bibcode(String key, BibTeXEntry entry) {
    if (Paper.isBibcode(key)) return key;
    String stated = field(entry, "bibcode");
    if (Paper.isBibcode(stated)) return stated;
    Matcher ads = ADS.matcher(field(entry, "adsurl").replace("%26", "&"));
    return ads.find() && Paper.isBibcode(ads.group(1)) ? ads.group(1) : "";
  }

  private static List<String> authors(BibTeXEntry entry) {
    String authors = field(entry, "author");
    if (authors.isEmpty()) return List.of();
    return Pattern.compile("\\s+and\\s+").splitAsStream(authors).map(String::strip).toList();
  }

  private static @Nullable String date(BibTeXEntry entry) {
    String year = field(entry, "year");
    if (year.isEmpty()) return null;
    String month = field(entry, "month");
    String name = month.length() < 3 ? "" : month.substring(0, 3).toLowerCase(Locale.ROOT);
    return MONTHS.containsKey(name) ? year + "-" + MONTHS.get(name) : year;
  }

  private static List<String> details(BibTeXEntry entry) {
    List<String> details = new ArrayList<>();
    String where =
        String.join(", ", fields(entry, "journal", "booktitle", "publisher", "volume", "pages"));
    if (!where.isEmpty()) details.add("Published in: " + where);
    for (String key : List.of("keywords", "note", "howpublished")) {
      String value = field(entry, key);
      if (!value.isEmpty())
        details.add(key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1) + ": " + value);
    }
    return details;
  }

  private static List<String> fields(BibTeXEntry entry, String... keys) {
    return List.of(keys).stream()
        .map(key -> field(entry, key))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static String field(BibTeXEntry entry, String key) {
    Value value = entry.getField(new Key(key));
    return value == null
        ? ""
        : LatexWords.of(value.toUserString().replace("\\&", "&").replace("\\apos", "'"));
  }

  /// A parser to which undefined macros mean their own names.
  private static final class Lenient extends BibTeXParser {

    Lenient() throws ParseException {
      super();
    }

    @Override
    public void checkStringResolution(Key key, @Nullable BibTeXString string) {}

    @Override
    public void checkCrossReferenceResolution(Key key, @Nullable BibTeXEntry entry) {}
  }
}
