package perek.shell.command;

/// A failure that was expected to be possible: the message is for the user, the log needs none.
public final class FailedException extends Exception {

  private static final long serialVersionUID = 1L;

  public FailedException(String message) {
    super(message);
  }
}
