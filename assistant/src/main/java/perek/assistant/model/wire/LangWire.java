package perek.assistant.model.wire;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import perek.assistant.model.ModelException;
import perek.assistant.model.ModelException.Kind;
import perek.assistant.model.http.Wire;

/// [Wire] as LangChain4j wants it, for one request.
///
/// LangChain4j hands an event to its reader and drops whatever that throws, and says nothing where
/// a stream ends before its time: both are noticed here, so that no reply is waited for in vain and
/// none passes for whole that is not.
final class LangWire implements HttpClient, HttpClientBuilder {

  private final Wire wire;
  private final Map<String, String> headers;
  private final Mending mending;
  private final BooleanSupplier cancelled;
  private @Nullable ModelException fault;

  /// @param headers sent beside LangChain4j's own
  LangWire(Wire wire, Map<String, String> headers, Mending mending, BooleanSupplier cancelled) {
    this.wire = wire;
    this.headers = headers;
    this.mending = mending;
    this.cancelled = cancelled;
  }

  /// What went wrong with the request, before LangChain4j made something else of it.
  Optional<ModelException> fault() {
    return Optional.ofNullable(fault);
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    Heard heard = new Heard(listener);
    Map<String, String> sent = new HashMap<>(headers);
    sent.put("Accept", "text/event-stream, application/x-ndjson, application/json");
    try {
      wire.exchange(
          URI.create(request.url()),
          sent,
          Optional.of(request.body()),
          cancelled,
          body -> parser.parse(body, heard));
      if (fault == null && !mending.whole())
        fault =
            new ModelException(
                Kind.BROKEN_OFF,
                "the reply of %s ended in the middle"
                    .formatted(Wire.shown(URI.create(request.url()))));
    } catch (ModelException e) {
      // What was read to the end is whole, however the connection ended.
      boolean whole = mending.whole() && fault == null && e.kind() == Kind.BROKEN_OFF;
      if (!whole) fault = e;
    }
    if (fault != null) return;
    mending.closing().ifPresent(heard::read);
    listener.onClose();
  }

  private final class Heard implements ServerSentEventListener {
    private final ServerSentEventListener reader;
    private @Nullable ServerSentEventContext last;

    Heard(ServerSentEventListener reader) {
      this.reader = reader;
    }

    @Override
    public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
      last = context;
      if (fault == null && !mending.ended()) read(event.data());
    }

    void read(String data) {
      ServerSentEventContext context = last;
      if (context == null) return;
      try {
        mending
            .mend(data)
            .ifPresent(mended -> reader.onEvent(new ServerSentEvent(null, mended), context));
      } catch (ModelException e) {
        fault = e;
      } catch (RuntimeException e) {
        fault = new ModelException(Kind.GARBLED, "the reply cannot be read: " + e.getMessage());
      }
    }

    @Override
    public void onError(Throwable error) {
      // Errors of reading are told by the wire, which knows their reason.
    }
  }

  /// No request of Perek's is of this kind.
  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) throws HttpException {
    throw new UnsupportedOperationException("only replies that are streamed are asked for");
  }

  @Override
  public Duration connectTimeout() {
    return wire.patience();
  }

  /// The wire has limits of its own.
  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    return this;
  }

  @Override
  public Duration readTimeout() {
    return wire.patience();
  }

  /// The wire has limits of its own.
  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    return this;
  }

  @Override
  public HttpClient build() {
    return this;
  }
}
