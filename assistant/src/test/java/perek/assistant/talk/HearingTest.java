package perek.assistant.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import perek.assistant.talk.read.Slot;

/// Sentences and what they want, as a table: `cases.txt`. The sentences of a conversation have `||`
/// between; what the last one wants stands behind `=>`.
class HearingTest {

  private static final Hearing HEARING = new Hearing();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  record Case(List<String> turns, String wanted) {}

  static Stream<Case> cases() throws IOException {
    try (InputStream in = HearingTest.class.getResourceAsStream("cases.txt")) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return all
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(HearingTest::read)
          .toList()
          .stream();
    }
  }

  private static Case read(String line) {
    int arrow = line.lastIndexOf(" => ");
    return new Case(List.of(line.substring(0, arrow).split(" \\|\\| ")), line.substring(arrow + 4));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void understandsWhatIsWanted(Case one) {
    List<String> understood = new ArrayList<>();
    boolean fetched = false;
    Heard heard = new Heard.Reads();
    for (String turn : one.turns()) {
      heard = HEARING.hear(turn, new Context(understood, fetched, TODAY));
      understood.add(alone(turn, heard));
      fetched |= heard instanceof Heard.Wants;
    }
    assertThat(text(heard)).isEqualTo(one.wanted());
  }

  /// A conversation keeps a wish as words.
  @ParameterizedTest
  @MethodSource("cases")
  void readsAgainWhatItUnderstood(Case one) {
    Heard heard = HEARING.hear(one.turns().getFirst(), new Context(List.of(), false, TODAY));
    if (!(heard instanceof Heard.Wants(Wish wish)) || !wish.kind().searched()) return;
    Heard again =
        HEARING.hear("only ten of those", new Context(List.of(wish.words()), true, TODAY));
    assertThat(sorted(text(again)))
        .isEqualTo(sorted(text(new Heard.Wants(wish.with(List.of(new Slot.Most(10)))))));
  }

  private static List<String> sorted(String text) {
    return Stream.of(text.split(" (?=\\S+[=\\[]|\\[)")).sorted().toList();
  }

  private static String alone(String turn, Heard heard) {
    return switch (heard) {
      case Heard.Wants(Wish wish) -> wish.kind().searched() ? wish.words() : turn;
      case Heard.Asks(_, var soFar) -> soFar.map(Wish::words).orElse(turn);
      case Heard.Refuses _, Heard.Greets _, Heard.Reads _ -> turn;
    };
  }

  static String text(Heard heard) {
    return switch (heard) {
      case Heard.Wants(Wish wish) ->
          Stream.concat(
                  Stream.of(wish.kind().name()),
                  wish.slots().stream()
                      .filter(s -> !s.key().equals("asked"))
                      .map(HearingTest::text))
              .collect(Collectors.joining(" "));
      case Heard.Asks _ -> "ASKS";
      case Heard.Refuses _ -> "REFUSES";
      case Heard.Greets _ -> "GREETS";
      case Heard.Reads _ -> "READS";
    };
  }

  private static String text(Slot slot) {
    return switch (slot) {
      case Slot.Objects(var names) -> "[" + String.join(", ", names) + "]";
      case Slot.Position p -> String.format(Locale.ROOT, "at=%.4f,%.4f", p.raDeg(), p.decDeg());
      case Slot.Extent e ->
          String.format(Locale.ROOT, "%s=%.5f", e.diameter() ? "width" : "radius", e.deg());
      case Slot.Band b ->
          String.format(
              Locale.ROOT,
              "band=%.5g/%.5g%s",
              b.lowM(),
              b.highM(),
              b.covering() ? " covering" : "");
      case Slot.Period p -> "time=" + p.from() + "/" + p.to();
      case Slot.Most m -> "most=" + m.rows();
      case Slot.Value v -> v.name() + "=" + v.value();
    };
  }
}
