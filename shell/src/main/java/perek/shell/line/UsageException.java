package perek.shell.line;

/// A line that cannot be carried out as written (exit code 2); the message says what to write.
public final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
