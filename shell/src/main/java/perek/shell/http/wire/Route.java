package perek.shell.http.wire;

import java.io.IOException;

/// Answers the requests of one address. Safe for use by several threads.
@FunctionalInterface
public interface Route {

  /// @throws Refusal where the request is not carried out and nothing was written yet
  /// @throws IOException where the client is gone
  void serve(Request request, Reply reply) throws Refusal, IOException;
}
