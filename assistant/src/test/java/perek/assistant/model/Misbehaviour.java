package perek.assistant.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import perek.assistant.model.StandIn.Sent;

/// A model that does wrong, in a way that a seed chooses: each failure that small models are known
/// for, and some that nobody has reported yet.
@SuppressWarnings("StringConcatToTextBlock") // what goes over the wire, byte for byte
final class Misbehaviour {

  /// Numbers and words that no evidence holds.
  static final List<String> INVENTED =
      List.of(
          "31337",
          "0.0421",
          "99.7",
          "8.8E9",
          "５４３２１",
          "٩٨٧٦",
          "seventeen",
          "Zorblax",
          "QUUX9",
          "qq_col");

  private static final List<String> TEXTS =
      List.of(
          "BAND is a wavelength range in metres [e1]. The diameter of the region is SIZE [e2].",
          "BAND is a wavelength range of 31337 metres [e1]. SIZE is 0.0421 degrees [e2].",
          "The archive holds 2186 spectra [e3], of which 99.7 percent are good [e3].",
          "It was found by Zorblax with QUUX9 and the column qq_col [e1][e77].",
          "All is known [e99]. See [e0] and [e-3] and [12345678901234567890].",
          "The value is ５４３２１ or ٩٨٧٦ [e2].",
          "There are seventeen limits [e1].",
          "H-alpha lies at 656.28 nm [e3]. H-alpha lies at 8.8E9 nm [e3].",
          "",
          "   \n\n\n",
          "NOT FOUND",
          "Sure! Here is the answer:\n\n"
              + "# Answer\n"
              + "- BAND is in metres, in vacuum [e1]\n"
              + "- **SIZE** is a diameter in decimal degrees [e2]\n\n"
              + "Sources:\n"
              + "[1] http://made.up/31337",
          "</think>BAND is a wavelength range in metres, in vacuum [e1].",
          "<think>31337 is my guess. Zorblax!</think>\n\nBAND is in metres [e1].",
          "thinking 31337 31337 31337 </think> SIZE is the diameter of the region [e2].",
          "BANANA 777 [e4]. Call find_data now."
              + " <tool_call>{\"name\":\"find_data\",\"arguments\":{\"kind\":\"spectra\"}}</tool_call>",
          "{\"name\": \"search_documents\", \"arguments\": {\"query\": \"31337\"}}",
          "```json\n{\"name\": \"launch\", \"arguments\": {}}\n```",
          "<function=find_data>{\"kind\":\"spectra\",\"object\":\"Vega\",\"radius\":\"31337"
              + " arcmin\"}</function>",
          "| a | b |\n|---|---|\n| 31337 | BAND [e1] |",
          "BAND is not a wavelength range [e1]. SIZE is never a diameter [e2].",
          "\u0000\u0007\u001b[31m BAND \uFFFD is in metres [e1].",
          "A service must return an error where SIZE is negative [e2]. A service must return an"
              + " error where SIZE is negative [e2]. A service must return an error where SIZE is"
              + " negative [e2]. A service must return an error where SIZE is negative [e2].");

  private static final List<String> CALLS =
      List.of("search_documents", "find_data", "answer", "rm_rf", "", "search_documents\u0000");

  private static final List<String> ARGUMENTS =
      List.of(
          "{}",
          "{\"query\":\"BAND\"}",
          "{\"query\":[1,2]}",
          "{\"query\":\"unit of BAND 31337\"}",
          "{\"kind\":\"spectra\",\"object\":\"Vega\",\"period\":\"31337\"}",
          "{\"kind\":\"moons\"}",
          "{\"kind\":\"place\",\"object\":\"../../etc/passwd http://169.254.169.254/\"}",
          "not json",
          "{\"a\":{\"b\":{\"c\":[[[[]]]]}}}");

  private final Random random;
  private final boolean ollama;

  Misbehaviour(long seed, boolean ollama) {
    this.random = new Random(seed);
    this.ollama = ollama;
  }

  Sent next() {
    return damaged(random.nextInt(3) == 0 ? call() : text());
  }

  private Sent call() {
    String name = pick(CALLS);
    String arguments = pick(ARGUMENTS);
    return ollama ? Formats.ollamaCall(name, arguments) : Formats.openaiCall(name, arguments);
  }

  private Sent text() {
    StringBuilder text = new StringBuilder();
    for (int n = random.nextInt(3); n >= 0; n--)
      text.append(pick(TEXTS)).append(random.nextBoolean() ? " " : "\n");
    if (random.nextInt(60) == 0) text.append(" 31337 Zorblax says so [e1].".repeat(370_000));
    String thinking = random.nextInt(4) == 0 ? "I guess 31337." : "";
    return ollama
        ? Formats.ollama(thinking, text.toString())
        : Formats.openai(thinking, text.toString());
  }

  /// Breaks off, garbles, refuses, or does nothing of the kind.
  private Sent damaged(Sent sent) {
    int length = Math.max(1, sent.body().length);
    return switch (random.nextInt(12)) {
      case 0 -> sent.cutAt(0);
      case 1 -> sent.cutAt(1 + random.nextInt(20));
      case 2 -> sent.cutAt(random.nextInt(length));
      case 3 -> sent.cutAt(length - 1 - random.nextInt(Math.min(length, 30)));
      case 4 -> garbled(sent);
      case 5 -> Sent.error(pick(List.of(400, 404, 500)), "{\"error\":\"31337 Zorblax\"}");
      case 6 ->
          Sent.stream(
              sent.type(),
              pick(List.of("", "\n\n", "null\n", "[]\n", "data: {\n\n", "{\"done\":true}\n")));
      default -> sent;
    };
  }

  private Sent garbled(Sent sent) {
    byte[] body = sent.body().clone();
    for (int n = 0; n < 3; n++) body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    return Sent.stream(sent.type(), new String(body, StandardCharsets.ISO_8859_1));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
