package perek.assistant.model;

/// One language model on one server. Safe for use by several threads.
public interface ChatModel {

  /// As its server calls it.
  String name();

  Traits traits();

  /// Asks and waits for the end of the reply, which `ear` hears while it comes.
  ///
  /// @throws ModelException where there is no whole reply; what came before was heard
  Reply chat(Ask ask, Ear ear);
}
