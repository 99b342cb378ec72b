package perek.tools.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourhoodTest {

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1/x, true",
    "http://127.8.9.1:8080/, true",
    "http://localhost/, true",
    "http://[::1]/, true",
    "http://10.1.2.3/, true",
    "http://172.16.0.1/, true",
    "http://192.168.1.1/, true",
    "http://169.254.169.254/latest, true",
    "http://100.64.0.1/, true",
    "http://[fd00::1]/, true",
    "http://[fe80::1]/, true",
    "http://[::ffff:10.0.0.1]/, true",
    "http://0.0.0.0/, true",
    "http://172.32.0.1/, false",
    "http://100.128.0.1/, false",
    "http://8.8.8.8/, false",
    "http://[2001:db8::1]/, false"
  })
  void knowsWhatIsInside(URI uri, boolean inside) {
    assertThat(Neighbourhood.REAL.isPrivate(uri)).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "120, 120",
    "'Tue, 24 Nov 2026 10:00:30 GMT', 30",
    "'Tue, 24 Nov 2026 09:00:00 GMT', 0",
    "soon, 9",
    "-5, 9",
    "99999999999, 9"
  })
  void readsHowLongAServerAsksToWait(String retryAfter, long seconds) {
    Instant now = Instant.parse("2026-11-24T10:00:00Z");
    assertThat(Waiting.asked(retryAfter, now, Duration.ofSeconds(9)))
        .isEqualTo(Duration.ofSeconds(seconds));
  }
}
