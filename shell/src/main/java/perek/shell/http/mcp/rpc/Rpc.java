package perek.shell.http.mcp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import perek.shell.http.wire.Fields;

/// Messages of JSON-RPC 2.0: a request has an answer, a notification and a client's own answer have
/// none. Safe for use by several threads where the methods are.
public final class Rpc {

  private static final Logger LOG = LoggerFactory.getLogger(Rpc.class);
  private static final String VERSION = "2.0";

  /// Carries out what is asked.
  public interface Methods {
    Object call(String method, JsonNode params, JsonNode id) throws RpcFault;

    void notice(String method, JsonNode params);
  }

  private final Methods methods;

  public Rpc(Methods methods) {
    this.methods = methods;
  }

  /// The answer to one message; nothing where none is due.
  public Optional<Fields> answer(JsonNode message) {
    JsonNode id = message.path("id");
    JsonNode method = message.path("method");
    boolean sound = message.isObject() && VERSION.equals(message.path("jsonrpc").asText());
    if (sound && method.isMissingNode() && (message.has("result") || message.has("error")))
      return Optional.empty();
    if (!sound
        || !method.isTextual()
        || !(id.isMissingNode() || id.isTextual() || id.isIntegralNumber()))
      return Optional.of(
          error(
              null,
              RpcFault.INVALID,
              "The message is no request of JSON-RPC 2.0: it needs jsonrpc \"2.0\", a method, and an id that is a string or a whole number."));
    if (id.isMissingNode()) {
      methods.notice(method.textValue(), message.path("params"));
      return Optional.empty();
    }
    return Optional.of(answer(id, method.textValue(), message.path("params")));
  }

  private Fields answer(JsonNode id, String method, JsonNode params) {
    try {
      Object result = methods.call(method, params, id);
      return Fields.of("jsonrpc", VERSION).with("id", id).with("result", result);
    } catch (RpcFault fault) {
      return error(id, fault.code(), String.valueOf(fault.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("{} failed", method, e);
      return error(id, -32603, "Perek failed: see its log for the cause.");
    }
  }

  /// An answer that says what is wrong; `id` is null where the message could not be read.
  public static Fields error(@Nullable JsonNode id, int code, String message) {
    return Fields.of("jsonrpc", VERSION)
        .with("id", id)
        .with("error", Fields.of("code", code).with("message", message));
  }
}
