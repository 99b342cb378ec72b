package perek.corpora.read.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.corpora.Problem;
import perek.corpora.read.Block;
import perek.corpora.read.Block.Heading;
import perek.corpora.read.Block.Listing;
import perek.corpora.read.Block.Prose;
import perek.corpora.read.Block.Table;
import perek.corpora.read.Contents;
import perek.corpora.read.Format;
import perek.corpora.read.UnreadableException;

class TextFormatsTest {

  private static Contents read(Format format, String text) throws UnreadableException {
    return format.read(text.getBytes(StandardCharsets.UTF_8), "file").getFirst();
  }

  private static List<Block> blocks(Format format, String text) throws UnreadableException {
    return read(format, text).blocks();
  }

  @Test
  void aNotebookGivesCellsAndTheirTextOutputs() throws UnreadableException {
    String notebook =
        """
        {"cells": [
          {"cell_type": "markdown", "source": ["# Title\\n", "Text."]},
          {"cell_type": "code", "source": "print(1)", "outputs": [
            {"output_type": "stream", "text": ["1\\n"]},
            {"data": {"text/plain": "   a", "text/html": "<table><tr><th>a</th></tr><tr><td>5</td></tr></table>"}},
            {"data": {"image/png": "AAAA"}}]}],
         "nbformat": 4}\
        """;
    assertThat(blocks(new NotebookFormat(), notebook))
        .containsExactly(
            new Heading(1, "", "Title", "title"),
            new Prose("Text."),
            new Listing("print(1)"),
            new Listing("1"),
            new Table("a\n5", 1));
  }

  @Test
  void aTruncatedNotebookGivesItsTextAndAProblem() throws UnreadableException {
    Contents read =
        read(
            new NotebookFormat(),
            "{\"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"Blaze functions\\n\", \"are smooth");
    assertThat(read.problems())
        .singleElement()
        .extracting(Problem::reason)
        .asString()
        .contains("not valid JSON at line 1");
    assertThat(read.blocks())
        .anyMatch(block -> block.text().contains("Blaze functions are smooth"));
  }

  @Test
  void aNotebookSavedAsMarkdownIsReadAsMarkdown() throws UnreadableException {
    Contents read = read(new NotebookFormat(), "# Title\n\nText.\n");
    assertThat(read.problems()).hasSize(1);
    assertThat(read.blocks())
        .containsExactly(new Heading(1, "", "Title", "title"), new Prose("Text."));
  }

  @Test
  void rowsOfDefinitionsNameTheirColumns() throws UnreadableException {
    String csv =
        "\uFEFFKeyword,Description,Units\nBJD,\"Barycentric\ndate, TDB\",d\nOBJECT,Name of the target,\n";
    assertThat(blocks(new CsvFormat(), csv))
        .containsExactly(
            new Table(
                """
                Keyword | Description | Units
                Keyword: BJD | Description: Barycentric date, TDB | Units: d
                Keyword: OBJECT | Description: Name of the target\
                """,
                0));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "|", "\t"})
  void numbersKeepTheirHeadLine(String separator) throws UnreadableException {
    String csv = "order,wave,width\n161,380.04,2.36\n160,382.42,2.39\n".replace(",", separator);
    assertThat(blocks(new CsvFormat(), csv))
        .containsExactly(
            new Table("order | wave | width\n161 | 380.04 | 2.36\n160 | 382.42 | 2.39", 1));
  }

  @Test
  void anUnclosedQuoteKeepsTheRowsBefore() throws UnreadableException {
    Contents read = read(new CsvFormat(), "name,meaning\nA,first\nB,\"second\n");
    assertThat(read.problems()).hasSize(1);
    assertThat(read.blocks().getFirst().text()).contains("A | first");
  }

  @Test
  void plainTextKeepsLayoutWhereLinesAreColumns() throws UnreadableException {
    String text =
        "Format\n======\n\nOne sentence\ngoes on.\n\nobj.dat     first column\nobj.csv     second column\n";
    assertThat(blocks(new PlainFormat(), text))
        .containsExactly(
            new Heading(1, "", "Format", null),
            new Prose("One sentence goes on."),
            new Listing("obj.dat     first column\nobj.csv     second column"));
  }

  @Test
  void invalidUtf8IsReadAndTold() throws UnreadableException {
    byte[] latin1 = "Teff of \u00c5ngstr\u00f6m".getBytes(StandardCharsets.ISO_8859_1);
    Contents read = new PlainFormat().read(latin1, "a.txt").getFirst();
    assertThat(read.blocks()).containsExactly(new Prose("Teff of Ångström"));
    assertThat(read.problems())
        .singleElement()
        .extracting(Problem::reason)
        .asString()
        .contains("not valid UTF-8");
  }

  @Test
  void emptyAndBinaryFilesAreNamed() {
    assertThatThrownBy(() -> read(new MarkdownFormat(), " \n"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> read(new PlainFormat(), "a\0b"))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("byte 1");
  }

  @Test
  void deepNestingEndsInTextNotInAnError() throws UnreadableException {
    assertThat(blocks(new MarkdownFormat(), ">".repeat(5000) + " deep")).isNotEmpty();
    StringBuilder nested = new StringBuilder();
    for (int i = 0; i < 200; i++) nested.append(" ".repeat(2 * i)).append("* item\n\n");
    assertThat(blocks(new RstFormat(), nested.toString())).isNotEmpty();
    assertThat(
            blocks(new LatexFormat(), "\\newcommand{\\a}{\\a\\a}x \\a " + "{".repeat(5000) + "y"))
        .isNotEmpty();
  }

  @Test
  void hostileFilesAreReadInBoundedTimeAndDepth() throws UnreadableException {
    List<String> parts =
        List.of(
            "\\footnote{",
            "$",
            "*a ",
            "[",
            "<div>",
            "`",
            "``",
            "**b",
            ":x:`",
            "{",
            "\\begin{itemize}",
            "- ",
            "| ",
            "::\n",
            "|x",
            "$$\n",
            "\"");
    for (String part : parts) {
      String text = "x " + part.repeat(20_000 / part.length());
      for (Format format :
          List.of(
              new MarkdownFormat(),
              new RstFormat(),
              new LatexFormat(),
              new CsvFormat(),
              new PlainFormat(),
              new NotebookFormat()))
        assertThat(read(format, text).blocks()).as("%s of %s", format, part).isNotNull();
    }
  }
}
