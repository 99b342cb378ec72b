package perek.assistant.model;

import java.net.URI;
import java.util.List;

/// A server of models. Safe for use by several threads.
public interface ModelServer {

  URI base();

  /// What runs there, such as `Ollama`.
  String kind();

  /// Models that can be asked, in the server's order.
  ///
  /// @throws ModelException where the server does not say
  List<Listed> models();

  /// The model of a name. What it can do is asked when first needed.
  ///
  /// @param contextTokens the most that is asked for
  ChatModel model(String name, int contextTokens);

  /// A model as its server lists it.
  ///
  /// @param name by which it is asked
  /// @param bytes on disk; 0 where it is not said
  /// @param about size and quantisation in a few words; may be empty
  record Listed(String name, long bytes, String about) {}
}
