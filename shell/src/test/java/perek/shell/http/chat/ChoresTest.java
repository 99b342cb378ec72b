package perek.shell.http.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoresTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "### Task:\nGenerate a concise, 3-5 word title with an emoji summarizing the chat history.\nJSON format: { \"title\": \"x\" }\n<chat_history>\nUSER: spectra\n</chat_history>",
        "### Task:\nGenerate 1-3 broad tags categorizing the main themes.\nJSON format: { \"tags\": [\"x\"] }",
        "### Task:\nSuggest 3-5 relevant follow-up questions.\nJSON format: { \"follow_ups\": [\"x\"] }",
        "### Task:\nAnalyze the chat history to determine the necessity of search queries: { \"queries\": [] }",
        "### Task:\nYou are an autocompletion system. Continue the text.",
        "Summarize in a 10-word Title. Give the title only. Here is the message: \"spectra of Vega\"",
        "Please generate a concise, 5-word-or-less title for the conversation, using its same language, with no punctuation.",
        "Provide a concise, 5-word-or-less title for the conversation, using title case conventions. Only return the title itself.",
        "Create a concise title for this chat, at most six words.",
        "Summarize the conversation by integrating new lines into the current summary.\nHuman: What is BAND?\nAI: A parameter."
      })
  void whatGuisAskOnTheirOwnIsAChore(String text) {
    assertThat(Chores.of(List.of(new Said("user", text)))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which papers have the title 'Be stars'?",
        "Give the titles of papers on Be stars",
        "Give me a short list of spectra with the target title psi Per",
        "Summarize what SSA says on BAND",
        "What does the title parameter of a SIA service mean?",
        "Write a table of all spectra of Vega"
      })
  void questionsAreNone(String text) {
    assertThat(Chores.of(List.of(new Said("user", text)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "USER: What does MAXREC do in TAP?|MAXREC TAP",
        "show me spectra of psi Per|Spectra psi Per",
        "|Conversation"
      })
  void aTitleIsOfTheFirstWordsThatSaySomething(String talk, String title) {
    assertThat(Chores.title(talk == null ? "" : talk)).isEqualTo(title);
  }
}
