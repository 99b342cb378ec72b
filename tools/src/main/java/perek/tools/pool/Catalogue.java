package perek.tools.pool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// Labels and predictions as a VOTable (VOTable 1.4).
public final class Catalogue {

  private Catalogue() {}

  /// Writes aside and moves.
  ///
  /// @param predictions one for each spectrum of the pool, or none at all
  public static void write(Path out, Pool pool, LabelLog log, List<String> predictions)
      throws IOException {
    Map<String, String> agreed = log.agreed();
    StringBuilder text = new StringBuilder();
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        .append("<VOTABLE version=\"1.4\" xmlns=\"http://www.ivoa.net/xml/VOTable/v1.3\">\n")
        .append("<RESOURCE type=\"results\"><TABLE name=\"labels\" nrows=\"")
        .append(pool.size())
        .append("\">\n");
    field(text, "id", "meta.id;meta.main", "the spectrum");
    field(text, "label", "meta.code.class", "label on which most annotators agree; blank for none");
    field(text, "annotators", "meta.note", "who gave labels that stand");
    field(text, "predicted", "meta.code.class;meta.modelled", "what the learner says");
    text.append("<DATA><TABLEDATA>\n");
    for (int i = 0; i < pool.size(); i++) {
      String id = pool.ids().get(i);
      List<String> who = log.annotators().stream().filter(a -> log.of(a).containsKey(id)).toList();
      text.append("<TR>");
      cell(text, id);
      cell(text, agreed.getOrDefault(id, ""));
      cell(text, String.join(" ", who));
      cell(text, predictions.isEmpty() ? "" : predictions.get(i));
      text.append("</TR>\n");
    }
    text.append("</TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>\n");
    Path whole = out.toAbsolutePath();
    Path aside = whole.resolveSibling(whole.getFileName() + ".part");
    Files.writeString(aside, text);
    Files.move(aside, whole, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void field(StringBuilder text, String name, String ucd, String said) {
    text.append(
            "<FIELD name=\"%s\" datatype=\"unicodeChar\" arraysize=\"*\" ucd=\"%s\">"
                .formatted(name, ucd))
        .append("<DESCRIPTION>%s</DESCRIPTION></FIELD>\n".formatted(said));
  }

  private static void cell(StringBuilder text, String value) {
    text.append("<TD>")
        .append(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        .append("</TD>");
  }
}
