package perek.shell.http.mcp.rpc;

/// A request that is answered with an error of JSON-RPC. Made without a stack.
public final class RpcFault extends Exception {

  private static final long serialVersionUID = 1L;

  public static final int PARSE = -32700;
  public static final int INVALID = -32600;
  public static final int NO_METHOD = -32601;
  public static final int PARAMS = -32602;
  public static final int NO_RESOURCE = -32002;

  private final int code;

  public RpcFault(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /// Parameters that cannot be used.
  public static RpcFault params(String message) {
    return new RpcFault(PARAMS, message);
  }

  public int code() {
    return code;
  }
}
