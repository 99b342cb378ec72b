package perek.corpora.read;

/// A file that cannot be read: the message says why in one sentence, with the value and the limit.
/// Trying again does not help.
public final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  public UnreadableException(String message) {
    super(message);
  }

  public UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }
}
