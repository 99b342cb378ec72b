package perek.shell.http.wire;

import org.jspecify.annotations.Nullable;

/// A request that is not carried out. Made without a stack: it is an expected end.
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final @Nullable String param;
  private final @Nullable String code;

  /// @param status of HTTP, 400 to 599
  /// @param type as OpenAI names kinds of errors
  /// @param param field of the request that is to blame; null for none
  /// @param code for programs; null for none
  public Refusal(
      int status, String type, String message, @Nullable String param, @Nullable String code) {
    super(message, null, false, false);
    this.status = status;
    this.type = type;
    this.param = param;
    this.code = code;
  }

  /// A field of the request that cannot be used.
  public static Refusal field(String param, String message) {
    return new Refusal(400, "invalid_request_error", message, param, "invalid_value");
  }

  public static Refusal request(int status, String message) {
    return new Refusal(status, "invalid_request_error", message, null, null);
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  public @Nullable String param() {
    return param;
  }

  public @Nullable String code() {
    return code;
  }

  /// What went wrong, in one sentence.
  public String message() {
    return String.valueOf(getMessage());
  }
}
