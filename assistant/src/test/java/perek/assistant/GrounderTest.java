package perek.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import perek.assistant.evidence.Calculation;
import perek.assistant.evidence.Claim;
import perek.assistant.evidence.Evidence;
import perek.assistant.evidence.Parameter;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.corpora.Document;
import perek.corpora.Passage;
import perek.index.Hit;
import perek.tools.unit.Dimension;
import perek.tools.unit.Quantity;
import perek.tools.unit.Unit;

class GrounderTest {

  private static final String TEXT =
      "BAND is a wavelength in vacuum,\nin metres. At most 64 characters.";
  private final Trail trail = new Trail();

  @BeforeEach
  void findOnePassageAndConvertOneRange() {
    Document ssa =
        new Document("SSA", "Simple Spectral Access", "1.1", null, "REC", null, null, List.of());
    Passage passage = new Passage(ssa, "SSA/SSA.html", List.of("4.1.1.3 BAND"), null, TEXT);
    Step.Calculate step =
        new Step.Calculate(
            new Quantity(6500, 6600, Unit.ANGSTROM, "6500-6600 Å"),
            new Parameter("SSA", "BAND", Dimension.SPECTRAL, "BAND=%1$s/%2$s", false),
            false);
    trail.add(
        new Trail.Taken(step, "calculate", "unit", Map.of(), null, null, null, true, null, 0),
        List.of(
            new Evidence.Found("p1", Instant.EPOCH, new Hit(passage, 1, .9, 1, 0), "q"),
            new Evidence.Calculated("c1", Instant.EPOCH, Calculation.of(step))));
  }

  private Grounder.Checked check(String text, String evidence, String quote, String calculation) {
    Claim claim = new Claim(text, List.of(new Claim.Quote(evidence, quote)), calculation);
    return new Grounder().check(List.of(claim), trail);
  }

  @Test
  void letsASentenceStandWhoseQuoteStandsInItsPassage() {
    String quote = "BAND is a wavelength in vacuum, in metres.";
    assertThat(check(quote, "p1", quote, "").claims()).hasSize(1);
  }

  @Test
  void letsNumbersStandThatAShownCalculationGives() {
    assertThat(check("Send BAND=6.5E-7/6.6E-7.", "p1", "in metres.", "c1").claims()).hasSize(1);
  }

  @Test
  void strikesAnUnknownId() {
    assertThat(check("At most 64 characters.", "p9", "At most 64 characters.", "").struck())
        .singleElement()
        .extracting(Answer.Struck::reason)
        .asString()
        .contains("p9");
  }

  @Test
  void strikesAQuoteThatDoesNotStandThere() {
    assertThat(check("BAND is in nm.", "p1", "BAND is in nm.", "").struck()).hasSize(1);
  }

  @Test
  void strikesANumberThatNoEvidenceHolds() {
    assertThat(check("At most 65 characters.", "p1", "At most 64 characters.", "").struck())
        .singleElement()
        .extracting(Answer.Struck::reason)
        .asString()
        .contains("65");
  }

  @Test
  void strikesANumberOfACalculationThatIsNotNamed() {
    assertThat(check("Send BAND=6.5E-7/6.6E-7.", "p1", "in metres.", "").struck()).hasSize(1);
  }

  @Test
  void strikesAClaimWithoutASource() {
    assertThat(new Grounder().check(List.of(new Claim("So it is.", List.of(), "")), trail).struck())
        .hasSize(1);
  }
}
