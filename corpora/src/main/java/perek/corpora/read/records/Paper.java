package perek.corpora.read.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import perek.corpora.Problem;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Front;

/// A paper as a bibliography tells of it.
///
/// @param id never blank: arXiv id with `arXiv:` before it, bibcode, or the bibliography's key
/// @param date year, month or day, ISO 8601; null where none is given
/// @param text abstract; blank where there is none
/// @param details further lines such as journal, keywords or categories
record Paper(
    String id,
    String title,
    List<String> authors,
    @Nullable String date,
    String text,
    List<String> details,
    @Nullable String url) {

  private static final Pattern BIBCODE =
      Pattern.compile("(?:1[5-9]|20)\\d{2}[A-Za-z0-9.&]{14}[A-Za-z.]");

  Paper {
    authors = List.copyOf(authors);
    details = List.copyOf(details);
  }

  Contents contents(List<Problem> problems) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, "", title, null));
    if (!text.isBlank()) blocks.add(new Block.Prose(text));
    else if (!authors.isEmpty()) blocks.add(new Block.Prose(byline()));
    details.forEach(detail -> blocks.add(new Block.Prose(detail)));
    Front front = new Front(id, title, null, date, null, null, url, authors);
    return new Contents(id, front, blocks, problems);
  }

  /// Stands for the abstract where there is none: `Title, by A. Author, B. Author (2019)`.
  private String byline() {
    return title + ", by " + String.join("; ", authors) + (date == null ? "" : " (" + date + ")");
  }

  /// Address of the paper by the first name it has of arXiv id, DOI, bibcode.
  static @Nullable String url(String arxiv, String doi, String bibcode) {
    if (!arxiv.isBlank())
      return "https://arxiv.org/abs/" + arxiv.strip().replaceFirst("(?i)^arxiv:", "");
    if (!doi.isBlank())
      return "https://doi.org/"
          + doi.strip().replaceFirst("(?i)^(?:https?://(?:dx\\.)?doi\\.org/|doi:)", "");
    if (isBibcode(bibcode))
      return "https://ui.adsabs.harvard.edu/abs/" + bibcode.strip().replace("&", "%26");
    return null;
  }

  /// True for the 19 characters that name a paper in ADS, such as `2017ApJ...834..102C`.
  static boolean isBibcode(String name) {
    return BIBCODE.matcher(name.strip()).matches();
  }
}
