package perek.corpora.read.text;

/// What of a source file is words of the document: marks, comments and addresses taken out, by
/// rules of its own, simpler than the readers'.
final class Printed {

  private Printed() {}

  static String of(String text, String name) {
    if (name.endsWith(".rst")) return rst(text);
    if (name.endsWith(".md")) return markdown(text);
    if (name.endsWith(".tex")) return latex(text);
    return text;
  }

  private static String rst(String text) {
    return text.replaceAll("(?m)^\\.\\.\\n(?: +.*\\n)+", "")
        .replaceAll("(?m)^ *\\.\\. (?![\\[|])(?!.*::)(?!_).*(?:\\n +.*)*", "") // comments
        .replaceAll("(?m)^ *\\.\\. _.*$", "") // targets
        .replaceAll("(?m)^ *\\.\\. \\|.*$", "") // substitutions
        .replaceAll("(?m)^\\s*:[\\w -]+:.*$", "") // options
        .replaceAll("\\.\\. [\\w:-]+::", "") // names of directives
        .replaceAll(":[\\w:]+:`", "`") // roles
        .replaceAll("<[^<>\\n]+>`", "`"); // targets of references
  }

  private static String markdown(String text) {
    return text.replaceFirst("\\A---\\n(?s:.*?)\\n---\\n", "")
        .replaceAll("(?m)^ *`{3,}.*$", "")
        .replaceAll("(?m)^ *\\[[^\\]]+\\]: .*$", "")
        .replaceAll("]\\([^)]*\\)", "]")
        .replaceAll("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>", "")
        .replaceAll("\\*\\*", "")
        .replaceAll("\\{[^{}\\n]*=[^{}\\n]*}", "")
        .replaceAll(
            "</?(?:a|img|figure|p|div|br|span|center|b|i|em|code|h\\d|details|summary|table|tr|td|th|font|sup|sub|link|ul|li|hr|picture|source|iframe)\\b[^>]*>",
            " ")
        .replaceAll("&[a-z]+;", " ");
  }

  private static String latex(String text) {
    return text.replaceAll("(?s)\\A.*\\\\begin\\{document}", "")
        .replaceAll("(?s)\\\\end\\{document}.*", "")
        .replaceAll("(?m)(?<!\\\\)%.*$", "")
        .replaceAll(
            "\\\\(?:begin|end|label|includegraphics|bibliographystyle|graphicspath)\\*?(?:\\[[^\\]]*])?\\{[^}]*}(?:\\{[lrcp|]+})?",
            " ")
        .replaceAll("\\\\[A-Za-z]+\\*?", " ");
  }
}
