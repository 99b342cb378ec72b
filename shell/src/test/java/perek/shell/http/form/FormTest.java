package perek.shell.http.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Facts FACTS =
      new Facts(
          "BAND is in metres. [1]",
          "BAND is in metres, 6563 Angstrom is 6.563E-7 m. [1]",
          true,
          List.of("BAND is in metres, 6563 Angstrom is 6.563E-7 m."),
          List.of("[1] SSA 1.1, BAND, https://ivoa.example"));

  private static Filled filled(String schema) throws JsonProcessingException {
    return new Form.Schema(JSON.readTree(schema)).fill(FACTS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'type':'boolean'};true",
        "{'type':'integer'};6563",
        "{'type':'number','maximum':1};6.563E-7",
        "{'type':['number','null'],'minimum':10000};null",
        "{'anyOf':[{'type':'integer','maximum':1},{'type':'null'}]};null",
        "{'enum':['TAP','BAND']};\"BAND\"",
        "{'enum':['TAP','unknown']};\"unknown\"",
        "{'const':3};3",
        "{'type':'string','maxLength':4};\"BAND\"",
        "{'$ref':'#/$defs/a','$defs':{'a':{'type':'boolean'}}};true",
        "{'type':'object','properties':{'sources':{'type':'array','items':{'type':'string'}}}};{\"sources\":[\"[1] SSA 1.1, BAND, https://ivoa.example\"]}",
        "{'type':'object','properties':{'a':{'type':'integer','maximum':1}}};{}",
      })
  void aSchemaIsFilledFromTheAnswer(String schema, String expected) throws JsonProcessingException {
    assertThat(filled(schema.replace('\'', '"'))).isEqualTo(new Filled.Text(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'type':'object','required':['mass'],'properties':{'mass':{'type':'integer','maximum':1}}};mass",
        "{'enum':['TAP','SIA']};TAP",
        "{'type':'string','pattern':'^a+$'};pattern",
        "{'type':'string','minLength':1000};1000",
        "{'type':'array','items':{'type':'string'},'minItems':9};9",
        "{'$ref':'#/$defs/none'};not defined",
        "{'$ref':'http://elsewhere.example/x'};looked up",
        "{'properties':{'a':{'$ref':'#'}},'required':['a']};levels",
      })
  void whatTheAnswerDoesNotHaveIsNotMadeUp(String schema, String word)
      throws JsonProcessingException {
    assertThat(filled(schema.replace('\'', '"')))
        .isInstanceOfSatisfying(Filled.Not.class, not -> assertThat(not.why()).contains(word));
  }

  @Test
  void piecesTogetherAreTheText() {
    String text = "  Überlange Wörter, 6.563E-7 m.\n\n## Sources\n[1] x  ";
    assertThat(String.join("", Tokens.of(text))).isEqualTo(text);
    assertThat(String.join("", Tokens.parts(text, 3))).isEqualTo(text);
    assertThat(Tokens.count(text)).isEqualTo(Tokens.of(text).size());
  }

  @ParameterizedTest
  @CsvSource({
    "3,,'one two three',length",
    "4,,'one two three four',stop",
    "9,two,'one ',stop",
    "1,two,'one',length"
  })
  void anAnswerEndsAtItsLimitOrBeforeAStop(int most, String stop, String text, String reason) {
    List<String> stops = stop == null ? List.of() : List.of(stop, "nowhere");
    assertThat(new Limit(most, stops).apply("one two three four"))
        .isEqualTo(new Limit.Cut(text, reason));
  }
}
