package perek.tools.samp;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.astrogrid.samp.Message;
import org.astrogrid.samp.Response;
import org.astrogrid.samp.client.CallableClient;

/// Keeps what others send until it is looked at. Safe for many threads.
final class Inbox implements CallableClient {

  /// More than that nobody has sent by hand; the rest is told that it is too much.
  private static final int MOST = 1000;

  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>(MOST);

  /// @param sender its id at the hub
  /// @param tag to answer under, where an answer is due
  record Letter(String sender, Optional<String> tag, Message message) {}

  @Override
  public void receiveNotification(String sender, Message message) {
    letters.offer(new Letter(sender, Optional.empty(), message));
  }

  @Override
  public void receiveCall(String sender, String tag, Message message) {
    if (!letters.offer(new Letter(sender, Optional.of(tag), message)))
      throw new IllegalStateException("more than " + MOST + " messages wait to be read");
  }

  @Override
  public void receiveResponse(String responder, String tag, Response response) {
    // Answers are waited for at the hub.
  }

  /// The next one, if one comes within 50 ms.
  Optional<Letter> next() {
    try {
      return Optional.ofNullable(letters.poll(50, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
