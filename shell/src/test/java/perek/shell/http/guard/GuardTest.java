package perek.shell.http.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {

  @ParameterizedTest
  @CsvSource({
    "tauri://localhost,true",
    "http://tauri.localhost,true",
    "http://localhost,true",
    "https://127.0.0.1:8443,true",
    "http://[::1]:5173,true",
    "https://chat.example,true",
    "null,false",
    "https://chat.example.evil.example,false",
    "http://localhost.evil.example,false",
    "http://127.0.0.1.evil.example,false",
    "http://localhost:80:80,false",
    "file://,false"
  })
  void originsAreThoseOfThisMachineAndTheListed(String origin, boolean allowed) {
    assertThat(new Origins(Set.of("https://chat.example")).allow(origin)).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "localhost:11500,true",
    "LOCALHOST,true",
    "127.0.0.1,true",
    "[::1]:11500,true",
    "perek.example:80,true",
    "evil.example,false",
    "127.0.0.1.evil.example,false",
    "localhost.evil.example:11500,false",
    "10.0.0.1,false"
  })
  void hostsAreThoseOfLoopbackAndTheListed(String host, boolean allowed) {
    assertThat(new Hosts(Set.of("perek.example")).allow(host)).isEqualTo(allowed);
  }

  @Test
  void aClientIsHeldToItsRateAndOthersAreNot() {
    AtomicLong now = new AtomicLong();
    Rate rate = new Rate(2, now::get);
    InetAddress one = InetAddress.getLoopbackAddress();
    assertThat(rate.take(one)).isZero();
    assertThat(rate.take(one)).isZero();
    assertThat(rate.take(one)).isEqualTo(30);
    assertThat(rate.take(InetAddress.ofLiteral("10.0.0.1"))).isZero();
    now.addAndGet(30_000_000_000L);
    assertThat(rate.take(one)).isZero();
    assertThat(rate.take(one)).isEqualTo(30);
  }
}
