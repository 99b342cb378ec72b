package perek.assistant.model.find;

import perek.assistant.model.ChatModel;
import perek.assistant.model.ModelServer;

/// Which model is to answer.
public sealed interface Choice {

  record Chosen(ModelServer server, ChatModel model) implements Choice {}

  /// No language model is wanted, or none is there where none was asked for.
  record BuiltIn() implements Choice {}

  /// One is wanted that is not there now.
  record Missing(String why) implements Choice {}
}
