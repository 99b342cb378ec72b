package perek.corpora.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.corpora.Reading;

class NotesTest {

  private static final Sources SOURCES =
      new Sources(
          Map.of(
              "SSA",
              Map.of(
                  "title", "Simple Spectral Access Protocol",
                  "version", "1.1",
                  "status", "REC",
                  "sections",
                      Map.of(
                          "4.1.1.3 BAND", List.of("4 QueryData", "4.1 Input", "4.1.1.3 BAND")))));

  private static final String NOTE =
      """
      ---
      id: ssap
      sources:
        band: {document: SSA, section: "4.1.1.3 BAND"}
        samp: {publisher: IVOA, title: "SAMP", document: SAMP, url: "https://www.ivoa.net/", unverified: true}
      ---
      # SSAP

      ## BAND

      BAND is in *metres*, see `BAND=1E-7/2E-7`. [^band]

      - A list item about SAMP. [^samp][^band]

      | a | b |
      | --- | --- |
      | 1 | 2 |
      [^band]

      ```
      SELECT 1
      ```

      The query selects one. [^band]
      """;

  private static List<Passage> passages(String note) {
    return new Note("ssap.md", note, SOURCES).reading().passages();
  }

  @Test
  void eachBlockIsOnePassageWithoutMarkers() {
    assertThat(passages(NOTE))
        .extracting(Passage::text)
        .containsExactly(
            "BAND is in metres, see BAND=1E-7/2E-7.",
            "A list item about SAMP.",
            "a | b\n1 | 2",
            "SELECT 1\n\nThe query selects one.");
  }

  @Test
  void aSupportedFactCitesItsDocumentWithTheWholeSectionPath() {
    Passage band = passages(NOTE).getFirst();
    assertThat(band.header()).isEqualTo("SSA 1.1 › 4 QueryData › 4.1 Input › 4.1.1.3 BAND");
    assertThat(band.document().status()).isEqualTo("REC");
    assertThat(band.path()).isEqualTo("notes/ssap.md");
  }

  @Test
  void anUnverifiedFactCitesItsPublisherAndSaysSo() {
    Passage samp = passages(NOTE).get(1);
    assertThat(samp.document().id()).isEqualTo("SAMP");
    assertThat(samp.document().title()).isEqualTo("SAMP (unverified)");
    assertThat(samp.document().authors()).containsExactly("IVOA");
    assertThat(samp.sections()).isEmpty();
  }

  @Test
  void aBlockWithoutSourceIsRefused() {
    assertThatThrownBy(() -> passages(NOTE + "\nNobody supports this.\n"))
        .hasMessageContaining("ssap.md has no source for the block \"Nobody supports this.\"");
    assertThatThrownBy(() -> passages(NOTE + "\nThis cites nothing. [^other]\n"))
        .hasMessageContaining("uses the source other");
  }

  @Test
  void theHashFollowsTheNoteAndItsSources() {
    Sources newer = new Sources(Map.of("SSA", Map.of("title", "SSA", "version", "1.2")));
    String hash = new Note("ssap.md", NOTE, SOURCES).reading().sourceHash();
    assertThat(new Note("ssap.md", NOTE, SOURCES).reading().sourceHash()).isEqualTo(hash);
    assertThat(new Note("ssap.md", NOTE, newer).reading().sourceHash()).isNotEqualTo(hash);
  }

  @Test
  void everyNoteOfTheBuildParses() {
    List<Reading> readings = new Notes().readings();
    assertThat(readings).hasSizeGreaterThanOrEqualTo(60);
    assertThat(readings).extracting(Reading::path).doesNotHaveDuplicates().isSorted();
    assertThat(readings)
        .allSatisfy(reading -> {
          assertThat(reading.passages()).hasSizeGreaterThanOrEqualTo(4);
          assertThat(reading.passages())
              .extracting(Passage::text)
              .allSatisfy(text -> assertThat(text).doesNotContain("[^"));
        });
  }

  @Test
  void theTableKnowsEveryDocumentThatIsCited() {
    Set<String> known =
        Sources.load().table().keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    assertThat(new Notes().readings())
        .flatExtracting(Reading::passages)
        .extracting(Passage::document)
        .filteredOn(document -> !document.title().endsWith(" (unverified)"))
        .extracting(Document::id)
        .as("else run src/main/scripts/notes-documents.py")
        .isSubsetOf(known);
  }

  @Test
  void theNoteOnSsapCitesTheStandard() {
    Passage band =
        new Notes()
            .readings().stream()
                .filter(reading -> reading.path().equals("notes/ssap.md"))
                .flatMap(reading -> reading.passages().stream())
                .filter(passage -> passage.sections().contains("4.1.1.3 BAND"))
                .findFirst()
                .orElseThrow();
    assertThat(band.header())
        .isEqualTo(
            "SSA 1.1 › 4 QueryData Operation (required) › 4.1 Input Parameters"
                + " › 4.1.1 Mandatory Query Parameters › 4.1.1.3 BAND");
    assertThat(band.document().date()).isEqualTo("2012-02-10");
  }
}
