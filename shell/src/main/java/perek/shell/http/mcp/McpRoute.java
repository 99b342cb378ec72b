package perek.shell.http.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import perek.shell.http.mcp.rpc.Rpc;
import perek.shell.http.wire.Fields;
import perek.shell.http.wire.Refusal;
import perek.shell.http.wire.Reply;
import perek.shell.http.wire.Request;
import perek.shell.http.wire.Route;

/// `POST /mcp`, streamable HTTP without a session: each request is answered by JSON, a notification
/// by 202. There is no stream of the server's own, so that GET and DELETE are refused with 405, as
/// the protocol has it.
public final class McpRoute implements Route {

  private static final String HEADER = "Mcp-Protocol-Version";
  private static final int MOST_BATCHED = 50;

  private final McpServer server;

  public McpRoute(Desk desk) {
    server = new McpServer(desk);
  }

  @Override
  public void serve(Request request, Reply reply) throws Refusal, IOException {
    String revision = request.header(HEADER).orElse("2025-03-26");
    if (!McpServer.REVISIONS.contains(revision))
      throw Refusal.request(
          400,
          "The protocol version is unknown: this server speaks "
              + String.join(", ", McpServer.REVISIONS)
              + ".");
    JsonNode body = request.json();
    Rpc rpc = server.session();
    if (body.isArray()) {
      batch(body, revision, rpc, reply);
      return;
    }
    Optional<Fields> answer = rpc.answer(body);
    if (answer.isPresent()) reply.json(200, answer.get());
    else reply.empty(202);
  }

  /// Only the oldest revision has batches.
  private static void batch(JsonNode body, String revision, Rpc rpc, Reply reply)
      throws Refusal, IOException {
    if (!revision.equals("2025-03-26") || body.isEmpty() || body.size() > MOST_BATCHED)
      throw Refusal.request(
          400,
          "Batches are known in revision 2025-03-26 alone, of 1 to " + MOST_BATCHED + " messages.");
    List<Fields> answers = new ArrayList<>();
    for (JsonNode message : body) rpc.answer(message).ifPresent(answers::add);
    if (answers.isEmpty()) reply.empty(202);
    else reply.json(200, answers);
  }
}
