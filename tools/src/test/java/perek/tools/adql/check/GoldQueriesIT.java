package perek.tools.adql.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perek.tools.adql.dialect.Dialects;
import perek.tools.adql.schema.SchemaAnswer;
import perek.tools.adql.schema.SchemaReader;
import perek.tools.call.Run;
import perek.tools.dal.Service;
import perek.tools.http.Settings;
import perek.tools.http.Transport;
import perek.tools.votable.ReadLimits;

class GoldQueriesIT {

  private static final String ADDRESS =
      Optional.ofNullable(System.getenv("PEREK_TESTBED")).orElse("");
  private static final Path GOLD = Path.of("../../shared/gold/adql_dev.jsonl");

  @TempDir Path folder;

  @Test
  void queriesThatARealDataCentreAnswersAreAccepted() throws IOException {
    assumeTrue(!ADDRESS.isBlank(), "SKIPPED: PEREK_TESTBED does not name the test bed's address");
    assumeTrue(Files.exists(GOLD), "SKIPPED: there is no " + GOLD);
    URI service = URI.create(ADDRESS + "/tap");
    SchemaReader reader =
        new SchemaReader(new Service(new Transport(Settings.of("", false)), ReadLimits.DEFAULT));
    SchemaAnswer.Known known =
        (SchemaAnswer.Known) reader.read(service, Run.of(folder, Duration.ofSeconds(30)));
    Checker checker =
        new Checker(known.schema(), Dialects.own().of(service, known.schema().language()));
    for (String line : Files.readAllLines(GOLD)) {
      JsonNode query = new ObjectMapper().readTree(line).path("adql");
      if (query.isTextual()) assertThat(checker.check(query.asText()).errors()).as(line).isEmpty();
    }
  }
}
