package perek.index.cross;

/// A reranker that cannot be used: its files are missing or broken, or its model failed. The order
/// before it holds; the message says what to do.
public final class RerankerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RerankerException(String message) {
    super(message);
  }

  public RerankerException(String message, Throwable cause) {
    super(message, cause);
  }
}
