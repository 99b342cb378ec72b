package perek.corpora.read.latex;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import perek.corpora.read.Block;
import perek.corpora.read.Front;

/// A LaTeX document: what its preamble says of it, and its text.
///
/// @param front title, authors and date, as far as given
/// @param blocks of the text, in order
public record Latex(Front front, List<Block> blocks) {

  private static final Pattern COMMENT =
      Pattern.compile("(?m)(?<!\\\\)((?:\\\\\\\\)*)%.*(?:\\n[ \\t]*(?=\\S))?");
  private static final Pattern VERBATIM =
      Pattern.compile(
          "\\\\begin\\{(verbatim|Verbatim|lstlisting|minted|alltt)\\*?}.*?\\\\end\\{\\1\\*?}",
          Pattern.DOTALL);
  private static final String BEGIN = "\\begin{document}";

  public Latex {
    blocks = List.copyOf(blocks);
  }

  /// Reads a document, or a part of one that has no preamble.
  public static Latex of(String source) {
    String text = Macros.expanded(uncommented(source));
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf("\\end{document}");
    String body =
        text.substring(
            begin < 0 ? 0 : begin + BEGIN.length(), end < 0 || end < begin ? text.length() : end);
    return new Latex(front(text), new Body(body).blocks());
  }

  /// Comments go, but not from listings, where `%` is a character.
  private static String uncommented(String source) {
    StringBuilder text = new StringBuilder();
    Matcher verbatim = VERBATIM.matcher(source);
    int from = 0;
    while (verbatim.find()) {
      text.append(stripped(source.substring(from, verbatim.start()))).append(verbatim.group());
      from = verbatim.end();
    }
    return text.append(stripped(source.substring(from))).toString();
  }

  private static String stripped(String source) {
    return COMMENT.matcher(source).replaceAll("$1").replaceAll("\\n[ \\t]+\\n", "\n\n");
  }

  private static Front front(String text) {
    String title = argument(text, "title");
    String date = argument(text, "date");
    List<String> authors =
        Pattern.compile("\\\\author\\b")
            .matcher(text)
            .results()
            .map(author -> new Tex(text.substring(author.end())))
            .peek(Tex::option)
            .map(tex -> LatexWords.of(tex.group()))
            .filter(author -> !author.isEmpty())
            .toList();
    return new Front(
        null,
        title.isEmpty() ? null : title,
        null,
        isDate(date) ? date : null,
        null,
        null,
        null,
        authors);
  }

  private static boolean isDate(String date) {
    return date.matches("\\d{4}(?:-\\d{2}){0,2}");
  }

  private static String argument(String text, String command) {
    int at = text.indexOf("\\" + command + "{");
    if (at < 0) at = text.indexOf("\\" + command + "[");
    if (at < 0) return "";
    Tex tex = new Tex(text.substring(at + command.length() + 1));
    tex.option();
    return LatexWords.of(tex.group());
  }
}
