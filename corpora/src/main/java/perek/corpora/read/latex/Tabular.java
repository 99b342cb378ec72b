package perek.corpora.read.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import perek.corpora.read.Block;
import perek.corpora.read.table.Cells;

/// Rows between `\\`, cells between `&`; AASTeX's deluxetable too.
final class Tabular {

  private static final Pattern RULE =
      Pattern.compile(
          "\\\\(?:hline|toprule|midrule|bottomrule|(?:cline|cmidrule)(?:\\([^)]*\\))?\\{[^}]*}|endhead|endfirsthead|endfoot|endlastfoot|startdata|enddata|nodata|tablewidth\\{[^}]*}|tabletypesize\\{[^}]*}|decimals)");
  private static final Pattern SPACING =
      Pattern.compile("^\\s*\\*?\\[[\\d.]+ *(?:pt|mm|cm|em|ex|in)]");
  private static final int MOST_HEADS = 3;

  private Tabular() {}

  static Block.Table table(String caption, String body) {
    String content =
        body.replaceAll("\\\\tabularnewline\\b", "\\\\\\\\").replaceAll("\\\\nodata\\b", "…");
    List<List<String>> rows = new ArrayList<>();
    int heads = 0;
    for (String row : Tex.cut(heads(content), "\\\\")) {
      String bare = SPACING.matcher(row).replaceFirst("");
      if (RULE.matcher(bare).lookingAt() || RULE.matcher(bare.strip()).lookingAt())
        if (heads == 0 && !rows.isEmpty() && rows.size() <= MOST_HEADS) heads = rows.size();
      List<String> cells =
          Tex.cut(RULE.matcher(bare).replaceAll(""), "&").stream().map(LatexWords::of).toList();
      if (!cells.stream().allMatch(String::isEmpty)) rows.add(cells);
    }
    return Cells.table(caption, rows, heads);
  }

  /// Makes a plain row of `\tablehead{\colhead{a} & \colhead{b}}`.
  private static String heads(String content) {
    int at = content.indexOf("\\tablehead");
    if (at < 0) return content;
    Tex tex = new Tex(content.substring(at + "\\tablehead".length()));
    String row = tex.group();
    return content.substring(0, at) + row + " \\\\ \\hline " + tex.until("\0");
  }
}
