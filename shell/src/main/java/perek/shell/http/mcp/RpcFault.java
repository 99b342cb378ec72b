package perek.shell.http.mcp;

/// A request that is answered with an error of JSON-RPC. Made without a stack.
final class RpcFault extends Exception {

  private static final long serialVersionUID = 1L;

  static final int PARSE = -32700;
  static final int INVALID = -32600;
  static final int NO_METHOD = -32601;
  static final int PARAMS = -32602;
  static final int NO_RESOURCE = -32002;

  private final int code;

  RpcFault(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  static RpcFault params(String message) {
    return new RpcFault(PARAMS, message);
  }

  int code() {
    return code;
  }
}
