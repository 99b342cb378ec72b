package perek.shell.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Behaviours of chat completions that the tests of llama.cpp's server and of vLLM ask for, as far
/// as they apply to answers that are not sampled.
class ConformanceIT {

  private static final String CHAT = "/v1/chat/completions";
  private static final String QUESTION = "What is the unit of BAND in SSA?";
  private static final String USER = "'messages':[{'role':'user','content':'" + QUESTION + "'}]";

  @TempDir private static Path folder;
  private static Served served;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    served = Served.in(folder, new Local());
  }

  @AfterAll
  static void close() throws IOException, InterruptedException {
    served.close();
  }

  private static Endpoint.Got chat(String fields) throws IOException, InterruptedException {
    return served.endpoint().post(CHAT, "{'model':'perek-builtin'," + fields + "}");
  }

  private static String content(Endpoint.Got got) throws IOException {
    assertThat(got.status()).as(got.text()).isEqualTo(200);
    return got.json().at("/choices/0/message/content").asText();
  }

  /// What is wrong, and which field the error names.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "no messages;'messages':[];messages",
        "messages left out;'user':'me';messages",
        "messages that are a text;'messages':'string';messages",
        "a message that is a number;'messages':[123];messages[0].role",
        "a message without a role;'messages':[{}];messages[0].role",
        "a role that is a number;'messages':[{'role':123}];messages[0].role",
        "a content that is a number;'messages':[{'role':'user','content':123}];messages[0].content",
        "a bad message after a good"
            + " one;'messages':[{'role':'user','content':'x'},{}];messages[1].role",
        "a picture;'messages':[{'role':'user','content':[{'type':'image_url','image_url':{'url':'data:'}}]}];messages[0].content",
        "sound;'messages':[{'role':'user','content':[{'type':'input_audio','input_audio':{}}]}];messages[0].content",
        "an unknown"
            + " part;'messages':[{'role':'user','content':[{'type':'smell'}]}];messages[0].content",
        "several answers;Q,'n':2;n",
        "no answer;Q,'n':0;n",
        "probabilities;Q,'logprobs':true;logprobs",
        "several probabilities;Q,'logprobs':true,'top_logprobs':5;logprobs",
        "several probabilities alone;Q,'top_logprobs':5;top_logprobs",
        "a temperature in words;Q,'temperature':'hot';temperature",
        "a seed in words;Q,'seed':'x';seed",
        "top_p above 1;Q,'top_p':2;top_p",
        "a stop that is a number;Q,'stop':5;stop",
        "a stop that holds a number;Q,'stop':['a',5];stop",
        "tokens below 0;Q,'max_tokens':-5;max_tokens",
        "tokens in words;Q,'max_completion_tokens':'many';max_completion_tokens",
        "a stream in words;Q,'stream':'yes';stream",
        "options of a stream without one;Q,'stream_options':{'include_usage':true};stream_options",
        "options of a stream that are a list;Q,'stream':true,'stream_options':[];stream_options",
        "a form that is a text;Q,'response_format':'json';response_format",
        "an unknown form;Q,'response_format':{'type':'sound'};response_format.type",
        "a schema that is a"
            + " number;Q,'response_format':{'type':'json_object','schema':123};response_format.schema",
        "a schema of a type that is a"
            + " number;Q,'response_format':{'type':'json_object','schema':{'type':123}};response_format.schema.type",
        "a schema of no"
            + " type;Q,'response_format':{'type':'json_schema','json_schema':{'schema':{'type':'hiccup'}}};response_format.json_schema.schema.type",
        "a schema left"
            + " out;Q,'response_format':{'type':'json_schema'};response_format.json_schema.schema",
        "tools that are an object;Q,'tools':{};tools",
        "a tool without a"
            + " name;Q,'tools':[{'type':'function','function':{}}];tools[0].function.name",
        "a tool that is no"
            + " function;Q,'tools':[{'type':'custom','custom':{'name':'a'}}];tools[0].type",
        "a choice without tools;Q,'tool_choice':'required';tool_choice",
        "a named choice without"
            + " tools;Q,'tool_choice':{'type':'function','function':{'name':'a'}};tool_choice",
        "an unknown"
            + " choice;Q,'tools':[{'function':{'name':'a'}}],'tool_choice':'perhaps';tool_choice",
        "a choice that is a"
            + " number;Q,'tools':[{'function':{'name':'a'}}],'tool_choice':1;tool_choice",
        "a choice of an unknown"
            + " tool;Q,'tools':[{'function':{'name':'a'}}],'tool_choice':{'function':{'name':'b'}};tool_choice",
        "a needed call without a"
            + " model;Q,'tools':[{'function':{'name':'a'}}],'tool_choice':'required';tool_choice",
        "a model that is a number;'model':5,Q;model",
      })
  void isRefused(String what, String fields, String param) throws Exception {
    Endpoint.Got got = chat(fields.replace("Q", USER));
    assertThat(got.status()).as(what + got.text()).isEqualTo(400);
    JsonNode error = got.json().path("error");
    assertThat(error.path("param").asText()).isEqualTo(param);
    assertThat(error.path("type").asText()).isEqualTo("invalid_request_error");
    assertThat(error.path("message").asText()).isNotBlank();
  }

  @Test
  void anUnknownModelIsNotFound() throws Exception {
    Endpoint.Got got = chat("'model':'gpt-none'," + USER);
    assertThat(got.status()).isEqualTo(404);
    assertThat(got.json().at("/error/code").asText()).isEqualTo("model_not_found");
    assertThat(got.json().at("/error/param").asText()).isEqualTo("model");
  }

  /// What clients send and what has no effect on an answer.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "unknown fields;'frobnicate':{'a':1},'cache_prompt':true",
        "fields that are null;'n':null,'stop':null,'tools':null,'tool_choice':null,'logprobs':null",
        "fields of"
            + " samplers;'temperature':0,'top_k':5,'min_p':0.1,'repeat_penalty':1.1,'logit_bias':{}",
        "no probabilities;'logprobs':false,'top_logprobs':0",
        "one answer;'n':1",
        "no tools;'tools':[],'tool_choice':'none'",
        "a choice left to the model;'tool_choice':'auto'",
        "text;'response_format':{'type':'text'}",
        "any number of tokens;'max_tokens':-1",
        "who asks;'user':'me','metadata':{'a':'b'},'store':false,'service_tier':'auto'",
      })
  void makesNoDifference(String what, String fields) throws Exception {
    assertThat(content(chat(USER + "," + fields))).as(what).isEqualTo(content(chat(USER)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "a system;{'role':'system','content':'Be brief.'},{'role':'user','content':'Q'}",
        "a developer;{'role':'developer','content':'Be brief.'},{'role':'user','content':'Q'}",
        "parts;{'role':'user','content':[{'type':'text','text':'What is the unit"
            + " of'},{'type':'text','text':'BAND in SSA?'}]}",
        "an answer without"
            + " content;{'role':'user','content':'Hello'},{'role':'assistant','content':null},{'role':'user','content':'Q'}",
        "a result without its"
            + " call;{'role':'user','content':'Q'},{'role':'tool','tool_call_id':'x','content':'5'}",
        "a named user;{'role':'user','name':'me','content':'Q'}",
      })
  void isRead(String what, String messages) throws Exception {
    String sent = messages.replace("'Q'", "'" + QUESTION + "'");
    assertThat(content(chat("'messages':[" + sent + "]"))).as(what).contains("metre");
  }

  @Test
  void aCompletionHasAllItsParts() throws Exception {
    JsonNode body = chat(USER).json();
    assertThat(body.path("id").asText()).startsWith("chatcmpl-");
    assertThat(body.path("object").asText()).isEqualTo("chat.completion");
    assertThat(body.path("choices")).hasSize(1);
    assertThat(body.at("/choices/0/message/role").asText()).isEqualTo("assistant");
    assertThat(body.at("/choices/0/finish_reason").asText()).isEqualTo("stop");
    JsonNode usage = body.path("usage");
    assertThat(usage.path("total_tokens").asInt())
        .isEqualTo(usage.path("prompt_tokens").asInt() + usage.path("completion_tokens").asInt());
  }

  @Test
  void aStreamTellsItsUsageAtTheEnd() throws Exception {
    Endpoint.Got got = chat(USER + ",'stream':true,'stream_options':{'include_usage':true}");
    List<JsonNode> chunks = got.events();
    assertThat(got.text()).endsWith("data: [DONE]\n\n");
    assertThat(chunks.stream().map(c -> c.path("id").asText()).distinct()).hasSize(1);
    assertThat(chunks.getFirst().at("/choices/0/delta/role").asText()).isEqualTo("assistant");
    assertThat(chunks.stream().skip(1))
        .allMatch(c -> c.at("/choices/0/delta/role").isMissingNode());
    assertThat(chunks.getLast().path("choices")).isEmpty();
    assertThat(chunks.getLast().at("/usage/completion_tokens").asInt()).isPositive();
    assertThat(chunks.subList(0, chunks.size() - 1))
        .allMatch(c -> c.path("usage").isNull() && c.has("usage"));
    assertThat(streamed(chunks)).isEqualTo(content(chat(USER)));
  }

  @Test
  void aStreamTellsNoUsageUnasked() throws Exception {
    assertThat(chat(USER + ",'stream':true").events()).noneMatch(c -> c.has("usage"));
  }

  private static String streamed(List<JsonNode> chunks) {
    return chunks.stream()
        .map(c -> c.at("/choices/0/delta/content").asText(""))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({"max_tokens", "max_completion_tokens"})
  void tokensAreCounted(String field) throws Exception {
    String limit = USER + ",'" + field + "':8";
    JsonNode body = chat(limit).json();
    assertThat(body.at("/choices/0/finish_reason").asText()).isEqualTo("length");
    assertThat(body.at("/usage/completion_tokens").asInt()).isEqualTo(8);
    List<JsonNode> chunks = chat(limit + ",'stream':true").events();
    assertThat(streamed(chunks)).isEqualTo(body.at("/choices/0/message/content").asText());
    assertThat(chunks.getLast().at("/choices/0/finish_reason").asText()).isEqualTo("length");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {"'Sources'", "['nowhere','Sources']"})
  void anAnswerEndsBeforeAStop(String stop) throws Exception {
    Endpoint.Got got = chat(USER + ",'stop':" + stop);
    assertThat(content(got)).isNotBlank().doesNotContain("Sources");
    assertThat(got.json().at("/choices/0/finish_reason").asText()).isEqualTo("stop");
    assertThat(streamed(chat(USER + ",'stream':true,'stop':" + stop).events()))
        .isEqualTo(content(got));
  }

  @Test
  void aSeedGivesTheSameAgain() throws Exception {
    String seeded = USER + ",'seed':42";
    assertThat(content(chat(seeded))).isEqualTo(content(chat(seeded)));
    assertThat(chat(seeded).json().path("system_fingerprint"))
        .isEqualTo(chat(seeded).json().path("system_fingerprint"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'type':'json_object','schema':{'const':'42'};\"42\"",
        "'type':'json_schema','json_schema':{'schema':{'const':'foo'}};\"foo\"",
        "'type':'json_schema','json_schema':{'name':'a','strict':true,'schema':{'type':'object','properties':{'answered':{'type':'boolean'}}}};{\"answered\":true}",
      })
  void aSchemaIsFilled(String form, String wanted) throws Exception {
    assertThat(content(chat(USER + ",'response_format':{" + form + "}"))).isEqualTo(wanted);
  }

  @Test
  void anObjectIsJson() throws Exception {
    String object = content(chat(USER + ",'response_format':{'type':'json_object'}"));
    assertThat(new Endpoint.Got(200, object).json().path("answer").asText()).contains("metre");
  }
}
