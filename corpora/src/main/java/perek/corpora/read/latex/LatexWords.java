package perek.corpora.read.latex;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The readable words of a piece of LaTeX without block structure: a paragraph, a cell, a BibTeX
/// field. Formulae between `$` stay as TeX.
public final class LatexWords {

  private static final Pattern MATH =
      Pattern.compile(
          "(?<!\\\\)\\$[^$]{1,3000}(?<!\\\\)\\$|\\\\\\(.{1,3000}?\\\\\\)", Pattern.DOTALL);

  /// Commands whose argument is a key, a length or a file: of no use to a reader.
  private static final Pattern SILENT =
      Pattern.compile(
          "\\\\(?:label|vspace|hspace|vskip|setlength|addtolength|setcounter|bibliographystyle|color"
              + "|pagestyle|thispagestyle|phantomsection|addcontentsline|hypersetup|graphicspath|DeclareGraphicsExtensions"
              + "|cline|cmidrule|fontsize|rule)\\*?"
              + "(?:\\[[^\\]]*])?(?:\\([^)]*\\))?\\{[^{}]*}(?:\\{[-\\d.a-z\\\\]*})?");

  private static final Pattern SPAN =
      Pattern.compile(
          "\\\\(?:multicolumn|multirow)\\*?\\s*\\{[^{}]*}\\s*\\{[^{}]*(?:\\{[^{}]*}[^{}]*){0,20}}");
  private static final Pattern LINK = Pattern.compile("\\\\href\\s*\\{([^{}]*)}\\s*\\{([^{}]*)}");
  private static final Pattern VERB =
      Pattern.compile("\\\\(?:verb|lstinline)\\*?([^a-zA-Z\\s{*])(.*?)\\1");
  private static final Pattern OPTIONAL =
      Pattern.compile("(\\\\[A-Za-z]+\\*?)\\s*(?:\\[[^\\[\\]]*])");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\\\(?:[cC]ite[a-zA-Z]*|[a-zA-Z]*ref)\\*?((?:\\s*\\[[^\\]]*])*)\\s*\\{([^{}]*)}");
  private static final Pattern COMMAND =
      Pattern.compile("\\\\([A-Za-z@]+)\\*?(?:(?=\\{[^}])|(?:\\{})?)([ \\t]?)(\\{?)");

  /// Commands without arguments that only set the look.
  private static final Set<String> LOOK =
      Set.of(
          ("noindent centering small footnotesize scriptsize tiny normalsize large Large LARGE huge"
                  + " Huge bf it tt rm sc sf sl em bfseries itshape ttfamily scshape sffamily"
                  + " rmfamily upshape mdseries par newline newpage clearpage cleardoublepage"
                  + " pagebreak linebreak nolinebreak nopagebreak hline toprule midrule bottomrule"
                  + " hfill vfill quad qquad smallskip medskip bigskip maketitle tableofcontents"
                  + " listoffigures listoftables protect relax xspace item left right nobreak"
                  + " sloppy sloppypar raggedright raggedbottom raggedleft flushright frenchspacing"
                  + " ignorespaces unskip enspace thinspace allowbreak null begingroup endgroup"
                  + " selectfont singlespacing doublespacing onecolumn twocolumn appendix backmatter"
                  + " frontmatter mainmatter and")
              .split(" ", -1));

  private static final Pattern ESCAPED = Pattern.compile("\\\\([%&#_$ {}~^])");

  private LatexWords() {}

  /// Words of a piece of LaTeX in one line.
  public static String of(String tex) {
    StringBuilder words = new StringBuilder();
    Matcher math = MATH.matcher(tex);
    int end = 0;
    while (math.find()) {
      words.append(prose(tex.substring(end, math.start()))).append(math.group());
      end = math.end();
    }
    words.append(prose(tex.substring(end)));
    return words.toString().replaceAll("\\s+", " ").strip();
  }

  private static String prose(String tex) {
    String text =
        VERB.matcher(tex).replaceAll(verb -> Matcher.quoteReplacement(shielded(verb.group(2))));
    text = SPAN.matcher(text).replaceAll("");
    text = LINK.matcher(text).replaceAll("$2 ($1)");
    text = SILENT.matcher(text).replaceAll("");
    text = REFERENCE.matcher(text).replaceAll(LatexWords::reference);
    text = OPTIONAL.matcher(text).replaceAll("$1");
    text = Accents.letters(text);
    text =
        ESCAPED
            .matcher(text)
            .replaceAll(escaped -> Matcher.quoteReplacement(shielded(escaped.group(1))));
    text = text.replaceAll("\\\\\\\\(?:\\[[^\\]]*])?", " ").replaceAll("\\\\[,;:!>/@-]", " ");
    text = COMMAND.matcher(text).replaceAll(LatexWords::command);
    text =
        text.replace("~", " ")
            .replace("---", "—")
            .replace("--", "–")
            .replace("``", "“")
            .replace("''", "”");
    return unshielded(text.replaceAll("[{}]", ""));
  }

  /// A citation or reference reads as its notes and keys in brackets, so that none is lost.
  private static String reference(MatchResult found) {
    String notes = found.group(1).replaceAll("[\\[\\]]", " ").strip();
    return Matcher.quoteReplacement(
        "[" + (notes.isEmpty() ? "" : notes + " ") + shielded(found.group(2)) + "]");
  }

  /// A command with an argument leaves the argument; one without is a word of the author's own
  /// whose definition is elsewhere, and is read by its name, unless it only sets the look.
  private static String command(MatchResult found) {
    boolean argument = !found.group(3).isEmpty();
    String name = found.group(1);
    return argument || LOOK.contains(name) ? found.group(3) : name + found.group(2);
  }

  /// Moves characters that TeX would understand out of its sight, into a private Unicode block.
  private static String shielded(String literal) {
    StringBuilder shielded = new StringBuilder();
    for (char c : literal.toCharArray())
      shielded.append("\\{}%&#_$~^-`'".indexOf(c) < 0 ? c : (char) (c + 0xE000));
    return shielded.toString();
  }

  private static String unshielded(String text) {
    StringBuilder plain = new StringBuilder();
    for (char c : text.toCharArray())
      plain.append(c >= 0xE000 && c < 0xE080 ? (char) (c - 0xE000) : c);
    return plain.toString();
  }
}
