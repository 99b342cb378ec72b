package perek.corpora.open;

import java.util.Map;
import perek.corpora.read.Format;
import perek.corpora.read.html.HtmlFormat;
import perek.corpora.read.office.TikaFormat;
import perek.corpora.read.records.AbstractsFormat;
import perek.corpora.read.records.BibtexFormat;
import perek.corpora.read.text.CsvFormat;
import perek.corpora.read.text.LatexFormat;
import perek.corpora.read.text.MarkdownFormat;
import perek.corpora.read.text.NotebookFormat;
import perek.corpora.read.text.PlainFormat;
import perek.corpora.read.text.RstFormat;

/// Which reader reads what.
final class Formats {

  private Formats() {}

  static Map<Kind, Format> all() {
    TikaFormat packed = new TikaFormat();
    return Map.ofEntries(
        Map.entry(Kind.PDF, packed),
        Map.entry(Kind.OFFICE, packed),
        Map.entry(Kind.HTML, new HtmlFormat()),
        Map.entry(Kind.LATEX, new LatexFormat()),
        Map.entry(Kind.RST, new RstFormat()),
        Map.entry(Kind.MARKDOWN, new MarkdownFormat()),
        Map.entry(Kind.NOTEBOOK, new NotebookFormat()),
        Map.entry(Kind.CSV, new CsvFormat()),
        Map.entry(Kind.BIBTEX, new BibtexFormat()),
        Map.entry(Kind.RECORDS, new AbstractsFormat()),
        Map.entry(Kind.PLAIN, new PlainFormat()));
  }
}
