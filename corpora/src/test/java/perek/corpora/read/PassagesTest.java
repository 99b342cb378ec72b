package perek.corpora.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import perek.corpora.Document;
import perek.corpora.Passage;

class PassagesTest {

  private static final Document DOCUMENT =
      new Document("D", "Document", "1.0", null, null, null, null, List.of());

  private static List<Passage> cut(Block... blocks) {
    return Passages.cut(DOCUMENT, "d.html", List.of(blocks));
  }

  private static Block.Heading heading(int level, String number, String text) {
    return new Block.Heading(level, number, text, null);
  }

  private static Block.Prose words(int count) {
    return new Block.Prose("word ".repeat(count).strip() + ".");
  }

  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "row" + i + " | value")
        .collect(Collectors.joining("\n"));
  }

  @Test
  void eachSectionHasItsOwnPassageWithThePathOfItsTitles() {
    assertThat(
            cut(
                heading(1, "1", "One"),
                heading(2, "1.1", "First"),
                words(3),
                heading(2, "1.2", "Second"),
                words(3),
                heading(1, "2", "Two"),
                words(3)))
        .extracting(Passage::section)
        .containsExactly("1 One › 1.1 First", "1 One › 1.2 Second", "2 Two");
  }

  @Test
  void headingWithNothingUnderItBecomesText() {
    assertThat(cut(heading(1, "1", "Empty"), heading(1, "2", "Full"), words(3)))
        .extracting(Passage::text)
        .containsExactly("Empty", "word word word.");
  }

  @Test
  void titlePageOfAFewWordsGoesWithTheFirstSection() {
    assertThat(cut(new Block.Prose("A Title"), heading(1, "", "Abstract"), words(2)))
        .extracting(Passage::section, Passage::text)
        .containsExactly(tuple("Abstract", "A Title\n\nword word."));
  }

  @Test
  void paragraphThatLeadsIntoATableGoesWithIt() {
    Block lead = new Block.Prose("The parameters are:");
    assertThat(cut(words(240), lead, new Block.Table("name | unit\n" + rows(40), 1)))
        .extracting(Passage::text)
        .hasSize(2)
        .last()
        .asString()
        .startsWith("The parameters are:\n\nname | unit\nrow0");
  }

  @Test
  void longTableIsCutBetweenRowsWithItsHeadInEachPart() {
    List<Passage> parts = cut(new Block.Table("Caption\nname | unit\n" + rows(500), 2));
    assertThat(parts)
        .hasSizeGreaterThan(3)
        .allSatisfy(part -> {
          assertThat(part.text()).startsWith("Caption\nname | unit\nrow");
          assertThat(part.text().lines().skip(2)).allMatch(row -> row.matches("row\\d+ \\| value"));
        });
    assertThat(parts.stream().flatMap(part -> part.text().lines().skip(2)))
        .containsExactlyElementsOf(rows(500).lines().toList());
  }

  @Test
  void longProseIsCutBetweenSentences() {
    String text = "Wavelengths are given in metres, e.g. 6.5e-7, as Fig. 2 shows. ".repeat(60);
    assertThat(cut(new Block.Prose(text)))
        .hasSizeGreaterThan(1)
        .allSatisfy(part -> assertThat(part.text()).startsWith("Wavelengths").endsWith("shows."));
  }

  @Test
  void itemsOfAListFollowEachOtherWithoutBlankLines() {
    assertThat(cut(new Block.Prose("Two:"), new Block.Prose("- a"), new Block.Prose("- b")))
        .extracting(Passage::text)
        .containsExactly("Two:\n\n- a\n- b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "word ", "é", "漢", "😀", "a.b", "<tag attr=\"1\"/>", "0123 ", "\u0301"})
  void nothingIsOverTheLimitAndNothingIsLost(String unit) {
    String text = unit.repeat(5000);
    for (Block block :
        List.of(new Block.Prose(text), new Block.Listing(text), new Block.Table(text, 1))) {
      List<Passage> parts = cut(heading(1, "1", "One"), block);
      assertThat(parts)
          .allSatisfy(part ->
              assertThat(Passages.size(part)).isLessThanOrEqualTo(Passages.LIMIT * 11 / 10));
      String joined = parts.stream().map(Passage::text).collect(Collectors.joining());
      assertThat(joined.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }
  }
}
