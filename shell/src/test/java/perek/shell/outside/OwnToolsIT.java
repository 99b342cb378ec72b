package perek.shell.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A client's own tools: behaviours that the tests of llama.cpp's server and of vLLM ask for, and
/// the same for responses.
class OwnToolsIT {

  private static final String CHAT = "/v1/chat/completions";
  private static final String RESPONSES = "/v1/responses";
  private static final String CITY =
      "{'type':'object','properties':{'city':{'type':'string'}},'required':['city']}";
  private static final String TOOLS =
      "[{'type':'function','function':{'name':'weather','parameters':%1$s}},{'type':'function','function':{'name':'time','parameters':%1$s}}]"
          .formatted(CITY);
  private static final String FLAT =
      "[{'type':'function','name':'weather','parameters':%1$s},{'type':'function','name':'time','parameters':%1$s}]"
          .formatted(CITY);

  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    served = Served.in(folder, new Local(OwnToolsIT::script));
  }

  @AfterAll
  static void close() throws IOException, InterruptedException {
    served.close();
  }

  /// Calls what it is offered where the question says so; writes a call as JSON where a form is
  /// asked for, unless it is mute.
  private static JsonNode script(JsonNode asked) {
    JsonNode last = asked.path("messages").path(asked.path("messages").size() - 1);
    String said = last.path("content").asText();
    if (last.path("role").asText().equals("tool")) return Local.message("It is 21 C in Brno.");
    if (said.contains("mute")) return Local.message("I would rather not.");
    JsonNode offered = asked.path("tools");
    if (said.contains("stubborn")) {
      String name =
          asked.path("format").path("properties").path("name").path("enum").path(0).asText();
      if (name.isEmpty()) name = asked.at("/format/anyOf/1/properties/name/enum/0").asText();
      return Local.message(
          name.isEmpty()
              ? "Let me think about it."
              : "{\"name\":\"" + name + "\",\"arguments\":{\"city\":\"Brno\"}}");
    }
    ObjectNode message = Local.message("");
    ArrayNode calls = message.putArray("tool_calls");
    for (JsonNode tool : offered)
      if (said.contains(tool.at("/function/name").asText()))
        calls
            .addObject()
            .putObject("function")
            .put("name", tool.at("/function/name").asText())
            .putObject("arguments")
            .put("city", "Brno");
    return calls.isEmpty() ? Local.message("BAND is a range of wavelengths [e1].") : message;
  }

  private static Endpoint.Got chat(String question, String more)
      throws IOException, InterruptedException {
    return served
        .endpoint()
        .post(
            CHAT,
            "{'model':'m','tools':%s,'messages':[{'role':'user','content':'%s'}]%s}"
                .formatted(TOOLS, question, more));
  }

  private static List<String> called(Endpoint.Got got) throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonNode call : got.json().at("/choices/0/message/tool_calls"))
      names.add(call.at("/function/name").asText());
    return names;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",'tool_choice':'auto'", ",'tool_choice':'required'"})
  void theModelChoosesATool(String choice) throws Exception {
    Endpoint.Got got = chat("What is the weather in Brno?", choice);
    assertThat(called(got)).containsExactly("weather");
    JsonNode first = got.json().at("/choices/0");
    assertThat(first.path("finish_reason").asText()).isEqualTo("tool_calls");
    assertThat(first.at("/message/content").isNull()).isTrue();
    JsonNode call = first.at("/message/tool_calls/0");
    assertThat(call.path("type").asText()).isEqualTo("function");
    assertThat(call.path("id").asText()).startsWith("call_");
    assertThat(call.at("/function/arguments").asText()).isEqualTo("{\"city\":\"Brno\"}");
  }

  @Test
  void noneKeepsToolsFromTheModel() throws Exception {
    assertThat(called(chat("What is the weather in Brno?", ",'tool_choice':'none'"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"weather in Brno and the time,time", "Be stubborn,time", "Be stubborn,weather"})
  void aNamedToolIsForced(String question, String name) throws Exception {
    String choice = ",'tool_choice':{'type':'function','function':{'name':'%s'}}".formatted(name);
    assertThat(called(chat(question, choice))).containsExactly(name);
  }

  @Test
  void aNeededCallIsForcedByASchema() throws Exception {
    assertThat(called(chat("Be stubborn", ",'tool_choice':'required'"))).containsExactly("time");
    assertThat(called(chat("Be stubborn", ""))).isEmpty();
  }

  @Test
  void aNeededCallThatNeverComesIsAnError() throws Exception {
    Endpoint.Got got = chat("Be mute", ",'tool_choice':'required'");
    assertThat(got.status()).isEqualTo(500);
    assertThat(got.json().at("/error/message").asText()).contains("tool_choice", "'m'");
  }

  @Test
  void severalCallsComeAtOnceUnlessOneIsWanted() throws Exception {
    String question = "What are the weather and the time in Brno?";
    assertThat(called(chat(question, ""))).containsExactly("weather", "time");
    assertThat(called(chat(question, ",'parallel_tool_calls':false"))).containsExactly("weather");
  }

  @Test
  void callsAreStreamedByTheirPlaces() throws Exception {
    List<JsonNode> chunks = chat("The weather and the time?", ",'stream':true").events();
    List<JsonNode> deltas = new ArrayList<>();
    for (JsonNode chunk : chunks) chunk.at("/choices/0/delta/tool_calls").forEach(deltas::add);
    assertThat(deltas).extracting(d -> d.path("index").asInt()).containsExactly(0, 1);
    assertThat(chunks.getLast().at("/choices/0/finish_reason").asText()).isEqualTo("tool_calls");
  }

  @Test
  void whatAToolSaysIsToldAndNothingBeyondIt() throws Exception {
    String before =
        "{'role':'user','content':'The weather in"
            + " Brno?'},{'role':'assistant','content':null,'tool_calls':[{'id':'c1','type':'function','function':{'name':'weather','arguments':'{}'}}]},";
    for (String degrees : List.of("21", "12")) {
      Endpoint.Got got =
          served
              .endpoint()
              .post(
                  CHAT,
                  "{'model':'m','tools':%s,'messages':[%s{'role':'tool','tool_call_id':'c1','content':'%s C in Brno'}]}"
                      .formatted(TOOLS, before, degrees));
      assertThat(got.status()).isEqualTo(200);
      assertThat(got.text().contains("It is 21 C")).isEqualTo(degrees.equals("21"));
    }
  }

  @Test
  void aResultWithoutItsCallIsTaken() throws Exception {
    Endpoint.Got got =
        served
            .endpoint()
            .post(
                CHAT,
                "{'model':'m','tools':%s,'messages':[{'role':'user','content':'Brno?'},{'role':'tool','tool_call_id':'c9','content':'21 C in Brno'}]}"
                    .formatted(TOOLS));
    assertThat(got.json().at("/choices/0/message/content").asText()).contains("21 C");
  }

  private static Endpoint.Got response(String input, String more)
      throws IOException, InterruptedException {
    return served
        .endpoint()
        .post(RESPONSES, "{'model':'m','tools':%s,'input':%s%s}".formatted(FLAT, input, more));
  }

  @Test
  void aResponseHoldsCalls() throws Exception {
    JsonNode body = response("'The weather in Brno?'", ",'tool_choice':'required'").json();
    JsonNode item = body.path("output").path(body.path("output").size() - 1);
    assertThat(item.path("type").asText()).isEqualTo("function_call");
    assertThat(item.path("name").asText()).isEqualTo("weather");
    assertThat(item.path("call_id").asText()).startsWith("call_");
    assertThat(item.path("arguments").asText()).isEqualTo("{\"city\":\"Brno\"}");
    assertThat(body.path("status").asText()).isEqualTo("completed");
    assertThat(body.path("tool_choice").asText()).isEqualTo("required");
    assertThat(body.path("tools")).hasSize(2);
  }

  @Test
  void aResponseForcesANamedTool() throws Exception {
    JsonNode body =
        response("'Be stubborn'", ",'tool_choice':{'type':'function','name':'time'}").json();
    assertThat(body.path("output").findValuesAsText("name")).containsExactly("time");
  }

  @Test
  void aResponseStreamsCalls() throws Exception {
    List<JsonNode> events =
        response("[{'role':'user','content':'The weather and the time?'}]", ",'stream':true")
            .events();
    assertThat(events.stream().map(e -> e.path("type").asText()))
        .containsSubsequence(
            "response.output_item.added",
            "response.function_call_arguments.delta",
            "response.function_call_arguments.done",
            "response.output_item.done",
            "response.function_call_arguments.done",
            "response.completed");
    assertThat(events.stream().map(e -> e.path("sequence_number").asInt()))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(events.getLast().at("/response/output").findValuesAsText("name"))
        .containsExactly("weather", "time");
  }

  @Test
  void theOutputOfACallIsTold() throws Exception {
    JsonNode body =
        response(
                "[{'role':'user','content':'The"
                    + " weather?'},{'type':'function_call','call_id':'c1','name':'weather','arguments':'{}'},{'type':'function_call_output','call_id':'c1','output':'21"
                    + " C in Brno'}]",
                "")
            .json();
    assertThat(body.path("output").findValuesAsText("text").toString()).contains("It is 21 C");
  }
}
