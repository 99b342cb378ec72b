package perek.assistant.model;

/// There is no whole reply of a model; the message says which server and why.
public final class ModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// What went wrong.
  public enum Kind {
    /// Nobody answers at the address.
    UNREACHABLE,
    /// The server answered with an error.
    REFUSED,
    /// The prompt does not fit the context that the server has: a shorter one may.
    OVERFULL,
    /// The server is busy or still loads the model: a retry helps.
    BUSY,
    /// The reply broke off in the middle.
    BROKEN_OFF,
    /// It took longer than the user allows.
    TIMED_OUT,
    /// The reply was longer than any answer, and was cut.
    TOO_LONG,
    /// What came is no reply.
    GARBLED,
    /// The user does not want the answer any more.
    CANCELLED,
    /// The address is not on this machine, and Perek is offline.
    OFFLINE
  }

  private final Kind kind;

  public ModelException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
