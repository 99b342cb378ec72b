package perek.assistant.adql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import perek.assistant.adql.scope.Values;
import perek.assistant.adql.write.Composer;
import perek.tools.adql.schema.SchemaReader;
import perek.tools.resolve.FamousObjects;

/// When a sentence of a conversation may become a query.
final class WrittenTest {

  private Composer composer;

  @BeforeEach
  void open() throws IOException, SAXException {
    try (InputStream in = WrittenTest.class.getResourceAsStream("sky.xml")) {
      composer =
          new Composer(
              SchemaReader.of(in, Optional.empty()),
              Values.NONE,
              FamousObjects::find,
              LocalDate.of(2025, 6, 1));
    }
  }

  @Test
  void aWholeTableIsNotBounded() {
    assertThat(composer.write("Show me pulsars").bounded()).isFalse();
    assertThat(composer.write("How many pulsars are there?").bounded()).isTrue();
    assertThat(composer.write("Show 7 pulsars").bounded()).isTrue();
    assertThat(composer.write("Pulsars with periods below 1 second").bounded()).isTrue();
  }

  @Test
  void wordsWithoutMeaningLeaveItLessThanWhole() {
    assertThat(composer.write("Tell me everything about pulsars nearer than 1 kpc").whole())
        .isFalse();
    assertThat(composer.write("pulsars nearer than 1 kpc").whole()).isTrue();
  }

  @Test
  void whatSpeaksOfNoTableIsRefused() {
    assertThat(composer.write("What can you do?").adql()).isEmpty();
  }
}
