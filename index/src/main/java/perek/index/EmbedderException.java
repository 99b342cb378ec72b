package perek.index;

/// An embedding model that cannot be used: its files, its native library or its server is missing
/// or failed. Search goes on without vectors; the message says what to do.
public final class EmbedderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EmbedderException(String message) {
    super(message);
  }

  public EmbedderException(String message, Throwable cause) {
    super(message, cause);
  }
}
