package perek.corpora.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import perek.corpora.read.Block;
import perek.corpora.read.Block.Definitions;
import perek.corpora.read.Block.Formula;
import perek.corpora.read.Block.Heading;
import perek.corpora.read.Block.Listing;
import perek.corpora.read.Block.Prose;
import perek.corpora.read.Block.Table;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.UnreadableException;

class MarkupFormatsTest {

  private static Contents read(Format format, String text) throws UnreadableException {
    return format.read(text.getBytes(StandardCharsets.UTF_8), "file").getFirst();
  }

  private static List<Block> blocks(Format format, String text) throws UnreadableException {
    return read(format, text).blocks();
  }

  @Test
  void markdownKeepsEveryKindOfBlock() throws UnreadableException {
    String markdown =
        """
        ---
        jupytext: {format: myst}
        title: A tutorial
        ---
        # Tutorial

        See *the* [docs](https://x.org/a) and `BAND`.

        1. one
           - nested

        | a | b |
        |---|---|
        | 1 | `2` |

        ```python
        x = 1
        ```

        ```{note}
        :class: tip
        Units are metres.
        ```

        $$
        E = h_a \\nu
        $$

        <details><summary>More</summary><table><tr><th>k</th></tr><tr><td>v</td></tr></table></details>
        """;
    Contents read = read(new MarkdownFormat(), markdown);
    assertThat(read.front().title()).isEqualTo("A tutorial");
    assertThat(read.blocks())
        .containsExactly(
            new Heading(1, "", "Tutorial", "tutorial"),
            new Prose("See the docs (https://x.org/a) and BAND."),
            new Prose("1. one"),
            new Prose("- nested"),
            new Table("a | b\n1 | 2", 1),
            new Listing("x = 1"),
            new Prose("Note:"),
            new Prose("Units are metres."),
            new Formula("E = h_a \\nu"),
            new Prose("More"),
            new Table("k\nv", 1));
  }

  @Test
  void rstKeepsEveryKindOfBlock() throws UnreadableException {
    String rst =
        """
        .. _top:

        ====
        Main
        ====

        Sub
        ---
        Use :py:class:`~a.B`, ``BAND`` and `text <https://x.org>`_; see p_ and |v|.

        .. _p: https://p.org
        .. |v| replace:: **1.0**
        .. a comment

        .. note:: Mind
           the units.

        .. code-block:: python
           :linenos:

           x = 1

        .. csv-table:: Units
           :header: "name", "unit"

           "BAND", "m"

        .. list-table:: Rows
           :header-rows: 1

           * - key
             - value
           * - a
             -

        =====  =====
        name   unit
        =====  =====
        BAND   metre
               long
        SIZE   deg
        =====  =====

        +---+-----+
        | a | b   |
        +===+=====+
        | 1 | two |
        |   | 2   |
        +---+-----+

        term
           its definition

        :field: value

        * item::

            code here

          * deeper

        .. math:: a = b

        .. literalinclude:: run.py
        .. autoclass:: wobble.Data
           :members:
        """;
    assertThat(blocks(new RstFormat(), rst))
        .containsExactly(
            new Heading(1, "", "Main", "main"),
            new Heading(2, "", "Sub", "sub"),
            new Prose("Use a.B, BAND and text (https://x.org); see p (https://p.org) and 1.0."),
            new Prose("Note: Mind the units."),
            new Listing("x = 1"),
            new Table("Units\nname | unit\nBAND | m", 2),
            new Table("Rows\nkey | value\na |", 2),
            new Table("name | unit\nBAND | metre long\nSIZE | deg", 1),
            new Table("a | b\n1 | two 2", 1),
            new Definitions("term\nits definition"),
            new Definitions("field: value"),
            new Prose("- item:"),
            new Listing("code here"),
            new Prose("- deeper"),
            new Formula("a = b"),
            new Prose("Literalinclude: run.py"),
            new Prose("Autoclass: wobble.Data"));
  }

  @Test
  void latexIsReadWithItsNumbersAndMacros() throws UnreadableException {
    String latex =
        """
        \\documentclass{article}
        \\newcommand{\\kms}[1]{#1 km/s}
        \\title{On \\emph{RV}}
        \\author{A. M\\"uller}
        \\begin{document} % hidden words
        \\section{First}\\label{s}
        Speed is \\kms{5}, 50\\% of $v_0$ \\citep[see][]{X2020}.

        \\subsection*{Bare}
        \\begin{itemize}
        \\item one
        \\item[two] three
        \\end{itemize}
        \\subsection{Second}
        \\begin{equation} a = b \\label{e} \\end{equation}
        \\begin{table}\\caption{A table}
        \\begin{tabular}{l|r} \\hline a & b\\&c \\\\ \\hline \\multicolumn{2}{c}{d} \\\\ \\end{tabular}\\end{table}
        \\begin{verbatim}
        x % kept
        \\end{verbatim}
        \\appendix
        \\section{More}
        Caf\\'e.\\footnote{A note.}
        \\end{document}
        """;
    Contents read = read(new LatexFormat(), latex);
    assertThat(read.front().title()).isEqualTo("On RV");
    assertThat(read.front().authors()).containsExactly("A. Müller");
    assertThat(read.blocks())
        .containsExactly(
            new Heading(1, "1", "First", null),
            new Prose("Speed is 5 km/s, 50% of $v_0$ [see X2020]."),
            new Heading(2, "", "Bare", null),
            new Prose("- one"),
            new Prose("- two: three"),
            new Heading(2, "1.1", "Second", null),
            new Formula("a = b"),
            new Prose("Caption: A table"),
            new Table("a | b&c\nd", 1),
            new Listing("x % kept"),
            new Heading(1, "A", "More", null),
            new Prose("Café."),
            new Prose("Footnote: A note."));
  }
}
