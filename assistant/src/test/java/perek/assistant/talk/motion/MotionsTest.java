package perek.assistant.talk.motion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import perek.assistant.talk.Heard;
import perek.assistant.talk.Kind;
import perek.assistant.talk.Wish;

class MotionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

  private static Wish wish(String text, boolean fetched) {
    Optional<Heard> heard = Motions.heard(text, fetched, TODAY);
    assertThat(heard).as(text).get().isInstanceOf(Heard.Wants.class);
    Wish wish = ((Heard.Wants) heard.orElseThrow()).wish();
    assertThat(wish.kind()).isEqualTo(Kind.VELOCITY);
    return wish;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Measure the radial velocity of e2ds_A.fits with the G2 mask; ccf; e2ds_A.fits; G2",
        "what is the radial velocity of night/HARPS.2003-12-13_e2ds_A.fits with mask M2.mas?; ccf;"
            + " night/HARPS.2003-12-13_e2ds_A.fits; M2.mas",
        "cross-correlate star.fits with the mask K5; ccf; star.fits; K5",
        "Find the period in keck.vels; periodogram; keck.vels; ''",
        "are there periods in HD40307_1_3.6M.vels?; periodogram; HD40307_1_3.6M.vels; ''",
        "fit an orbit to keck.vels and lick.vels; orbit; 'keck.vels\nlick.vels'; ''",
      })
  void aFileIsNamed(String text, String tool, String file, String mask) {
    Wish wish = wish(text, false);
    assertThat(wish.value("tool")).contains(tool);
    assertThat(wish.value("file")).contains(file);
    assertThat(wish.value("mask").orElse("")).isEqualTo(mask);
  }

  @ParameterizedTest
  @CsvSource({
    "measure the radial velocity of each, ccf",
    "measure the radial velocities of these with the G2 mask, ccf",
    "cross-correlate them with a template, ccf",
    "find the period in these velocities, periodogram",
    "find periods in the dates and S/N, periodogram",
    "fit a Keplerian orbit to the velocities, orbit",
    "please fit two planets to them, orbit",
  })
  void rowsOfBeforeAreMeant(String text, String tool) {
    assertThat(wish(text, true).value("tool")).contains(tool);
  }

  @Test
  void whatIsSaidOfAnOrbitIsRead() {
    assertThat(wish("fit two planets to x.vels", false).value("planets")).contains("2");
    assertThat(wish("fit an SB2 orbit to pair.txt", false).value("binary")).contains("sb2");
    Wish columns = wish("find periods in the dates and S/N", true);
    assertThat(columns.value("x")).contains("dates");
    assertThat(columns.value("y")).contains("S/N");
  }

  @ParameterizedTest
  @CsvSource({
    "How did H alpha of psi Per vary?, H-alpha, psi Per",
    "how has H-beta of gamma Cas changed since 2005?, H-beta, gamma Cas",
    "Show me how He I 5876 of 4 Her varied, He I 5876, 4 Her",
    "make a time series of H alpha of 59 Cyg, H-alpha, 59 Cyg",
  })
  void aLineOfAnObjectInTime(String text, String line, String target) {
    Wish wish = wish(text, false);
    assertThat(wish.value("tool")).contains("series");
    assertThat(wish.value("line")).contains(line);
    assertThat(wish.words()).contains(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "measure the radial velocity of this file with the G2 mask",
        "fit an orbit to these"
      })
  void withoutAFileOneIsAskedFor(String text) {
    assertThat(Motions.heard(text, false, TODAY).orElseThrow())
        .isInstanceOfSatisfying(
            Heard.Asks.class, asks -> assertThat(asks.question()).startsWith("Of which file?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How is a radial velocity measured?",
        "What is the radial velocity of Vega?",
        "What are the limits of Lomb-Scargle periodograms?",
        "Compute the barycentric velocity correction for 78.6345 -8.2016 on 2009-06-18 at Paranal",
        "How did the standard change?",
        "which masks are there?",
        "Find the orbital period of HD 189733 b",
      })
  void questionsInGeneralAreNotTaken(String text) {
    assertThat(Motions.heard(text, true, TODAY).or(() -> Motions.heard(text, false, TODAY)))
        .as(text)
        .isEmpty();
  }

  /// All sentences that Perek is measured on: only those about velocities are taken.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "trial/calls.jsonl",
        "trial/answers.jsonl",
        "trial/adql.jsonl",
        "questions-dev.jsonl"
      })
  void noOtherSentenceIsTaken(String file) throws IOException {
    try (InputStream in = Motions.class.getResourceAsStream("/perek/assistant/eval/" + file)) {
      assertThat(in).isNotNull();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.isBlank()) continue;
        JsonNode node = JsonMapper.builder().build().readTree(line);
        if (node.path("id").asText().matches("rv-0[3-6]")) continue;
        JsonNode turns = node.has("turns") ? node.path("turns") : node.path("question");
        if (turns.isTextual()) none(turns.asText());
        else turns.forEach(turn -> none(turn.asText()));
      }
    }
  }

  private static void none(String text) {
    assertThat(Motions.heard(text, true, TODAY)).as(text).isEmpty();
    assertThat(Motions.heard(text, false, TODAY)).as(text).isEmpty();
  }
}
