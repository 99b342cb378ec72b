package perek.assistant.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Calls that models write as text.
@SuppressWarnings("StringConcatToTextBlock") // what goes over the wire, byte for byte
class SalvageTest {

  private static final Set<String> KNOWN = Set.of("search_documents", "answer");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\": \"search_documents\", \"arguments\": {\"query\": \"BAND\"}}",
        "I will search.\n"
            + "```json\n"
            + "{\"name\": \"search_documents\", \"parameters\": {\"query\": \"BAND\"}}\n"
            + "```",
        "<tool_call>\n"
            + "{\"name\": \"search_documents\", \"arguments\": {\"query\": \"BAND\"}}\n"
            + "</tool_call>",
        "<function=search_documents>{\"query\": \"BAND\"}</function>",
        "<function=search_documents><parameter=query>BAND</parameter></function>",
        "{\"type\":\"function\",\"function\":{\"name\":\"search_documents\",\"arguments\":\"{\\\"query\\\":\\\"BAND\\\"}\"}}",
        "{\"search_documents\": {\"query\": \"BAND\"}}",
        "search_documents({\"query\": \"BAND\"})",
        "thoughts {not json} </think> {\"name\": \"search_documents\", \"arguments\": {\"query\":"
            + " \"BAND\"}}",
        "{\"tool\": \"search_documents\", \"args\": {\"query\": \"BAND\"}"
      })
  void areFound(String text) {
    assertThat(Salvage.call(text, KNOWN))
        .hasValueSatisfying(call -> {
          assertThat(call.name()).isEqualTo("search_documents");
          assertThat(call.arguments()).isEqualTo("{\"query\":\"BAND\"}");
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BAND is in metres.",
        "{\"name\": \"Vega\", \"ra\": 279.2}",
        "{\"answer\"",
        "{{{{{{{{{{{{{{",
        "search_documents"
      })
  void areNotSeenInOtherText(String text) {
    assertThat(Salvage.call(text, KNOWN)).isEmpty();
  }
}
