package perek.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Progress;
import perek.corpora.Reading;
import perek.index.filter.Clause;
import perek.index.filter.Filter;
import perek.index.filter.Filter.Named;
import perek.index.filter.Kind;
import perek.index.filter.Years;
import perek.index.reading.Understood;
import perek.index.search.Tuning;

/// Filters given and filters said, on both legs.
class FilterTest {

  private static final String TEXT = "the wavelength of a spectrum";

  @TempDir Path folder;
  private PassageIndex index;

  @BeforeEach
  void fill() {
    WordsEmbedder embedder = new WordsEmbedder("words/1");
    index = PassageIndex.open(folder, embedder);
    try (IndexWriting writing = index.writer()) {
      writing.put(unit("ivoa", "TAP", "1.1", "2019-09-27", "REC", "TAP.html", "Patrick Dowler"));
      writing.put(unit("ivoa", "EPNTAP", "2.0", "2022", "REC", "EPNTAP.html", "Stéphane Erard"));
      writing.put(unit("ivoa", "SIA", "2.1", "2024-01-01", "WD", "SIA.html", "Patrick Dowler"));
      writing.put(unit("notes", "SIA", "2.1", "2024-01-01", "WD", "notes/sia.md"));
      writing.put(
          unit(
              "own",
              "arXiv:2401.1",
              null,
              "2024-02",
              null,
              "a.jsonl#1",
              "Zechmeister, M.",
              "Ada May"));
      writing.put(
          unit("own", "arXiv:1801.2", null, "2018", null, "a.jsonl#2", "Mathias Zechmeister"));
      writing.put(unit("own", "own/guide/faq.rst", null, null, null, "guide/faq.rst"));
      writing.commit();
      writing.embedPending(embedder, Progress.NONE);
    }
  }

  @AfterEach
  void close() {
    index.close();
  }

  private static Reading unit(
      String corpus,
      String id,
      @Nullable String version,
      @Nullable String date,
      @Nullable String status,
      String path,
      String... authors) {
    Document document =
        new Document(id, "On " + id, version, date, status, null, null, List.of(authors));
    String text = TEXT + " as " + path + " has it";
    return new Reading(
        corpus, path, "1", List.of(new Passage(document, path, List.of(), null, text)));
  }

  private Set<String> found(String text, String legs, Filter filter) {
    return index.search(new Search(text, 20, Tuning.of(legs), Set.of(), filter)).stream()
        .map(hit -> hit.passage().path())
        .collect(Collectors.toSet());
  }

  private static Filter filter(String part, String value) {
    return switch (part) {
      case "document" ->
          Filter.documents(List.of(value.split(",")).stream().map(Named::of).toList());
      case "status" -> Filter.statuses(Set.of(value.split(",")));
      case "year" -> Filter.years(Years.of(value));
      case "author" -> Filter.authors(List.of(value.split(",")));
      default -> Filter.kinds(Set.of(Kind.of(value).orElseThrow()));
    };
  }

  @ParameterizedTest
  @CsvSource({
    "document, tap, TAP.html",
    "document, SIA, SIA.html notes/sia.md",
    "document, 'SIA 2.1,TAP', SIA.html TAP.html notes/sia.md",
    "document, TAP 1.0, ''",
    "document, faq.rst, guide/faq.rst",
    "document, aq.rst, ''",
    "status, rec, EPNTAP.html TAP.html",
    "year, 2024, SIA.html a.jsonl#1 notes/sia.md",
    "year, 2018..2019, TAP.html a.jsonl#2",
    "year, 2023.., SIA.html a.jsonl#1 notes/sia.md",
    "year, ..2018, a.jsonl#2",
    "author, ZECHMEISTER, a.jsonl#1 a.jsonl#2",
    "author, mathias zechmeister, a.jsonl#2",
    "author, M. Zechmeister, a.jsonl#1 a.jsonl#2",
    "author, Ada Zechmeister, ''",
    "author, May, a.jsonl#1",
    "author, Stephane Erard, EPNTAP.html",
    "author, 'Erard,Dowler', EPNTAP.html SIA.html TAP.html",
    "kind, paper, a.jsonl#1 a.jsonl#2",
    "kind, notes, notes/sia.md",
    "kind, standard, EPNTAP.html SIA.html TAP.html",
    "kind, doc, guide/faq.rst"
  })
  void bothLegsKeepToAFilter(String part, String value, String paths) {
    for (String legs : List.of("text", "vectors", "hybrid"))
      assertThat(found(TEXT, legs, filter(part, value)))
          .as(legs)
          .isEqualTo(paths.isEmpty() ? Set.of() : Set.of(paths.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "'wavelength according to TAP 1.1?', TAP 1.1",
    "'In the EPN-TAP standard, which wavelength?', EPNTAP",
    "'wavelength as defined in SIA 2.1 and TAP', SIA 2.1 and TAP",
    "wavelength in the SIA and TAP standards, SIA and TAP",
    "what do papers since 2024 say on wavelength, papers since 2024",
    "abstracts by Zechmeister on wavelength, papers by Zechmeister",
    "papers by zechmeister et al. before 2020, papers until 2019 by zechmeister",
    "wavelength published between 2018 and 2020, 2018 to 2020",
    "wavelength in papers from 2018 on, papers since 2018",
    "papers from 2018 on wavelength, papers of 2018",
    "papers from 2018 onwards on wavelength, papers since 2018",
    "wavelength in documents written by Patrick Dowler., by Patrick Dowler",
    "wavelength in only recommendations, status REC",
    "what is a wavelength in the starter notes?, starter notes"
  })
  void aQuestionSaysFilters(String question, String label) {
    Understood understood = index.understand(new Search(question, 5));
    assertThat(understood.clauses())
        .extracting(clause -> clause.filter().label())
        .containsExactly(label);
    assertThat(understood.ignored()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "how is the wavelength given in TAP",
    "which year was TAP published in",
    "wavelength in 2018",
    "changes from TAP 1.0 to TAP 1.1",
    "the time since 2018 in days",
    "a spectrum taken by Zechmeister",
    "a document by a committee",
    "is a wavelength only in metres",
    "papers on wavelength",
    "according to the standard",
    "the difference between recommendations and notes"
  })
  void aQuestionThatConfinesItselfToNothingSaysNone(String question) {
    Understood understood = index.understand(new Search(question, 5));
    assertThat(understood.clauses()).isEmpty();
    assertThat(understood.ignored()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'wavelength according to SSA 1.1', '', the index holds no document SSA",
    "wavelength according to TAP 3.0, TAP, 'the index holds TAP, but not version 3.0'",
    "papers by Newton on wavelength, '', the index holds nothing by Newton"
  })
  void whatTheIndexDoesNotHoldIsIgnoredAndTold(String question, String label, String told) {
    Understood understood = index.understand(new Search(question, 5));
    assertThat(understood.clauses().stream().map(clause -> clause.filter().label()))
        .isEqualTo(label.isEmpty() ? List.of() : List.of(label));
    assertThat(understood.ignored()).containsExactly(told);
    assertThat(index.search(new Search(question, 5))).isNotEmpty();
  }

  @Test
  void whatIsSaidIsAppliedAndRevoked() {
    Search search = new Search("the wavelength according to TAP", 20);
    assertThat(index.search(search))
        .extracting(hit -> hit.passage().path())
        .containsOnly("TAP.html");
    assertThat(index.understand(search).clauses())
        .extracting(Clause::said)
        .containsExactly("according to TAP");
    Search revoked = new Search(search.text(), 20, Tuning.DEFAULT, Set.of("According to TAP"));
    assertThat(index.search(revoked)).hasSizeGreaterThan(3);
  }

  @Test
  void aQuestionThatIsAFilterAloneGivesAllThatItLetsThrough() {
    assertThat(found("abstracts by Zechmeister", "hybrid", Filter.NONE))
        .containsExactlyInAnyOrder("a.jsonl#1", "a.jsonl#2");
  }

  @Test
  void saidAndGivenFiltersBothHold() {
    assertThat(found("papers by Zechmeister", "hybrid", Filter.years(Years.of("2024"))))
        .containsExactly("a.jsonl#1");
  }

  @ParameterizedTest
  @CsvSource({"24", "2024-2025", "..", "2025..2024", "''"})
  void whatIsNoYearIsRefused(String text) {
    assertThatThrownBy(() -> Years.of(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
