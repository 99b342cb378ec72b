package perek.assistant.adql.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import perek.assistant.Listening;
import perek.assistant.adql.scope.Values;
import perek.assistant.adql.write.Composer;
import perek.assistant.adql.write.Written;
import perek.assistant.evidence.Step;
import perek.assistant.evidence.Trail;
import perek.assistant.model.Ask;
import perek.assistant.model.ChatModel;
import perek.assistant.model.Ear;
import perek.assistant.model.Message;
import perek.assistant.model.ModelException;
import perek.assistant.model.Reply;
import perek.assistant.model.Traits;
import perek.assistant.model.consult.Consultant;
import perek.tools.adql.example.Example;
import perek.tools.adql.schema.Schema;
import perek.tools.adql.schema.SchemaAnswer;
import perek.tools.adql.schema.SchemaReader;
import perek.tools.resolve.FamousObjects;

/// A model plans queries about a made-up service.
final class PlanFillerTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);

  /// Replies with one text after the other.
  private static final class Scripted implements ChatModel {
    final Deque<String> replies;
    final List<Ask> asked = new ArrayList<>();
    final int context;

    Scripted(int context, String... replies) {
      this.context = context;
      this.replies = new ArrayDeque<>(Arrays.asList(replies));
    }

    @Override
    public String name() {
      return "scripted";
    }

    @Override
    public Traits traits() {
      return new Traits(context, false, false, true);
    }

    @Override
    public Reply chat(Ask ask, Ear ear) {
      asked.add(ask);
      String text = replies.poll();
      if (text == null) throw new ModelException(ModelException.Kind.UNREACHABLE, "nobody there");
      return new Reply(
          text, "", List.of(), Reply.End.STOP, OptionalInt.empty(), OptionalInt.empty());
    }

    String told(int time) {
      return String.join("\n", asked.get(time).messages().stream().map(Message::text).toList());
    }
  }

  private Schema schema;
  private PlanFiller filler;

  @BeforeEach
  void open() throws IOException, SAXException {
    try (InputStream in =
        PlanFillerTest.class.getResourceAsStream("/perek/assistant/adql/sky.xml")) {
      schema = SchemaReader.of(in, Optional.empty());
    }
    Composer composer = new Composer(schema, Values.NONE, FamousObjects::find, TODAY);
    SchemaAnswer.Known service =
        new SchemaAnswer.Known(
            URI.create("http://sky.example/tap"),
            schema,
            List.of(
                new Example(
                    "Pulsars that slow down", "", "SELECT psrj FROM psr.catalogue WHERE p1 > 0"),
                new Example("Large rocks", "", "SELECT aname FROM mp.orbits WHERE diam_km > 100")),
            List.of());
    filler = new PlanFiller(service, composer, Values.NONE, FamousObjects::find, TODAY);
  }

  private Written done(String question, Scripted model) {
    PlanFiller.Filled filled = filler.fill(question, "", Consulting.of(new Consultant(model)));
    String last = model.asked.getLast().messages().getLast().text();
    assertThat(filled).as(last).isInstanceOf(PlanFiller.Filled.Done.class);
    return ((PlanFiller.Filled.Done) filled).written();
  }

  private String adql(String question, String plan) {
    return done(question, new Scripted(8_192, plan)).adql().orElseThrow();
  }

  /// Numbers come from the question, and are turned into the column's unit.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Pulsars that spin faster than 5 ms|{'tables': ['catalogue'], 'where': [{'column': 'catalogue.p0', 'is': '<', 'value': '5', 'said': 'spin faster than 5 ms'}]}|p0<0.005",
        "Clusters in front of 1 kpc|{'tables': ['clusters'], 'where': [{'column': 'clusters.d_pc', 'is': '<', 'said': 'in front of 1 kpc'}]}|d_pc<1000",
        "Supernovae that went off in March 2011|{'tables': ['events'], 'where': [{'column': 'events.disc_date', 'is': 'during', 'said': 'went off in March 2011'}]}|disc_date>='2011-03-01' AND disc_date<'2011-04-01'",
        "Rocks whose tilt is from 10 to 20 degrees|{'tables': ['orbits'], 'rows': 'rocks', 'where': [{'column': 'orbits.incl', 'is': 'between', 'said': 'tilt is from 10 to 20 degrees'}]}|incl BETWEEN 10 AND 20",
        "Blobs on the X-ray sky|{'tables': ['sources'], 'rows': 'Blobs', 'where': [{'column': 'sources.extended', 'is': '=', 'value': '1', 'said': 'Blobs'}]}|extended=1",
        "X-ray sources much stronger hard than soft, by over 3 times|{'tables': ['sources'], 'where': [{'column': 'sources.fx_hard', 'over': 'sources.fx_soft', 'is': '>', 'said': 'much stronger hard than soft, by over 3 times'}]}|fx_hard/fx_soft>3",
        "Supernovae without a host velocity|{'tables': ['events'], 'where': [{'column': 'events.z_host', 'is': 'missing', 'said': 'without a host velocity'}]}|z_host IS NULL"
      })
  void conditionsAreReadFromTheWords(String question, String plan, String condition) {
    assertThat(adql(question, plan.replace('\'', '"'))).contains(" WHERE " + condition);
  }

  @Test
  void placesAreReadFromTheQuestionAndNearRowsJoined() {
    assertThat(
            adql(
                "What explodes within 3 degrees of M 31?",
                """
                {"tables": ["events"], "rows": "explodes", "place": "M 31", "radius": "3 degrees"}\
                """))
        .contains("1=CONTAINS(POINT(ra, dec), CIRCLE(10.684");
    assertThat(
            adql(
                "X-ray sources with no pulsar closer than 2 arcsec",
                """
                {"tables": ["sources", "catalogue"], "related": "near", "within": "2 arcsec", "without": "no pulsar closer than"}\
                """))
        .contains("NOT EXISTS (SELECT 1 AS one FROM psr.catalogue AS b")
        .contains("<0.000555555555556");
  }

  @Test
  void groupsAreCountedAndOrdered() {
    assertThat(
            adql(
                "Families of rocks with more than 10 specimens, richest first",
                """
                {"tables": ["orbits"], "rows": "rocks",
                 "group": [{"column": "orbits.taxon", "said": "Families"}],
                 "having": [{"is": ">", "said": "more than 10 specimens"}],
                 "order": [{"column": "count", "descending": true, "said": "richest first"}]}\
                """))
        .isEqualTo(
            "SELECT taxon, COUNT(*) AS n FROM mp.orbits GROUP BY taxon HAVING COUNT(*)>10 ORDER BY n DESC");
  }

  @Test
  void aNumberThatNobodySaidIsNotTaken() {
    Scripted model =
        new Scripted(
            8_192,
            """
            {"tables": ["catalogue"], "where": [{"column": "catalogue.p0", "is": "<", "value": "0.03", "said": "spin fast"}]}\
            """,
            """
            {"tables": ["catalogue"], "where": [{"column": "catalogue.p0", "is": "<", "value": "0.03", "said": "faster than 30 ms"}]}\
            """,
            """
            {"tables": ["catalogue"], "top": 7}\
            """);
    PlanFiller.Filled filled =
        filler.fill("Pulsars that spin fast", "", Consulting.of(new Consultant(model)));
    assertThat(filled).isInstanceOf(PlanFiller.Filled.Failed.class);
    assertThat(model.told(1)).contains("'spin fast' says no number");
    assertThat(model.told(2)).contains("copy them");
    assertThat(((PlanFiller.Filled.Failed) filled).why()).contains("does not say 7 rows");
  }

  @Test
  void wordsThatThePlanLeavesOutAreNotPassedOver() {
    Scripted model =
        new Scripted(
            8_192,
            """
            {"tables": ["catalogue"], "where": [{"column": "catalogue.p0", "is": "<", "said": "faster than 5 ms"}]}\
            """,
            """
            {"cannot": "no column tells of glitches", "tables": ["catalogue"]}\
            """);
    Written written = done("Pulsars without glitches faster than 5 ms", model);
    assertThat(model.told(1)).contains("does not hold").contains("without");
    assertThat(written.adql()).isEmpty();
    assertThat(written.reason()).contains("scripted").contains("no column tells of glitches");
  }

  @Test
  void namesAreThoseOfTheService() {
    Scripted model =
        new Scripted(
            8_192,
            """
            {"tables": ["catalogue"], "show": [{"column": "catalogue.mass", "said": "masses"}]}\
            """,
            "no plan at all",
            """
            Here it is: {"tables": ["catalogue"], "where": [{"column": "catalogue.dist", "is": "<", "said": "within 2 kpc"}]} I hope it helps\
            """);
    assertThat(done("Pulsars within 2 kpc", model).adql()).isPresent();
    assertThat(model.told(1)).contains("there is no column 'catalogue.mass'");
    JsonNode names =
        model
            .asked
            .getFirst()
            .schema()
            .orElseThrow()
            .at("/properties/where/items/properties/column/enum");
    assertThat(names).anyMatch(n -> n.asText().equals("catalogue.p0"));
    for (JsonNode name : names)
      assertThat(
              schema.tables().stream().anyMatch(t -> name.asText().startsWith(t.shortName() + ".")))
          .as(name.asText())
          .isTrue();
  }

  @Test
  void aModelWithoutRoomIsShownLess() {
    Scripted small =
        new Scripted(
            1_600,
            """
            {"tables": ["catalogue"], "where": [{"column": "catalogue.dist", "is": "<", "said": "within 2 kpc"}]}\
            """);
    assertThat(done("Pulsars within 2 kpc", small).adql()).isPresent();
    Scripted large = new Scripted(16_384, small.told(0));
    filler.fill("Pulsars within 2 kpc", "", Consulting.of(new Consultant(large)));
    assertThat(small.told(0).length()).isLessThan(large.told(0).length());
  }

  @Test
  void whatTheServiceSaidIsShown() {
    Scripted model = new Scripted(8_192);
    assertThat(
            filler.fill("Pulsars", "no such function LOG10", Consulting.of(new Consultant(model))))
        .isInstanceOf(PlanFiller.Filled.Failed.class);
    assertThat(model.told(0))
        .contains("no such function LOG10", "SELECT psrj FROM psr.catalogue WHERE p1 > 0")
        .doesNotContain("Large rocks");
  }

  @Test
  void stoppingStops() {
    Listening stopped =
        new Listening() {
          @Override
          public void before(Step step) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    Consulting model = new Consulting(new Consultant(new Scripted(8_192)), new Trail(), stopped);
    assertThatThrownBy(() -> filler.fill("Pulsars", "", model))
        .isInstanceOf(CancellationException.class);
  }
}
