package perek.assistant.model;

/// Hears a reply while it comes, and may break it off.
public interface Ear {

  /// A piece of the reply's text.
  default void text(String piece) {}

  /// True once nobody wants the reply any more; the request is then broken off, so that the server
  /// stops too.
  boolean cancelled();

  /// Hears nothing and never breaks off.
  Ear NONE = () -> false;
}
