package perek.corpora.read.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import perek.corpora.read.Block;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.Front;
import perek.corpora.read.UnreadableException;
import perek.corpora.read.outline.Numbering;

/// HTML and XHTML pages.
///
/// Headings carry the number of the document's own contents list where that disagrees with the
/// headings. Elements nested deeper than 200 are read as if they stood at that depth.
public final class HtmlFormat implements Format {

  @Override
  public List<Contents> read(byte[] bytes, String path) throws UnreadableException {
    Decoded decoded = Decoded.of(bytes, path);
    Document page = decoded.page();
    Element body = page.body();
    List<Block> walked = new Walk(page).blocks(body);
    List<Block> blocks = Numbering.asPublished(walked, Headings.navigation(body));
    if (blocks.stream().allMatch(block -> block.text().isBlank())) {
      throw new UnreadableException(
          "no text in " + path + " (" + bytes.length + " bytes of HTML): nothing to index");
    }
    Front front = FrontPage.of(page, blocks);
    return List.of(new Contents("", front, blocks, decoded.problems()));
  }
}
