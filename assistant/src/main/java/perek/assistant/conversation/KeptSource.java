package perek.assistant.conversation;

import org.jspecify.annotations.Nullable;
import perek.assistant.Citations;
import perek.assistant.evidence.Evidence;
import perek.corpora.Document;

/// A source that an answer cites. A passage has a query, a header, a path and a document; what a
/// service answered has a tool and a request. Lines of before documents were kept have none.
///
/// @param number of its mark in the answer
/// @param time when it was found, ISO 8601
/// @param query that found the passage
/// @param header `document version › section path`
/// @param path of the file read
/// @param document that is cited
/// @param url of the passage
/// @param tool that asked a service
/// @param request address with parameters, as sent
/// @param quote what the answer stands on
public record KeptSource(
    int number,
    String time,
    @Nullable String query,
    @Nullable String header,
    @Nullable String path,
    @Nullable Document document,
    @Nullable String url,
    @Nullable String tool,
    @Nullable String request,
    String quote) {

  static KeptSource of(Citations.Cited cited) {
    String time = cited.evidence().time().toString();
    return switch (cited.evidence()) {
      case Evidence.Found(_, _, var hit, String query) ->
          new KeptSource(
              cited.number(),
              time,
              query,
              hit.passage().header(),
              hit.passage().path(),
              hit.passage().document(),
              hit.passage().url(),
              null,
              null,
              cited.quote());
      case Evidence.Fetched fetched ->
          new KeptSource(
              cited.number(),
              time,
              null,
              null,
              null,
              null,
              null,
              fetched.tool(),
              fetched.outcome().report().sent().url().toString(),
              cited.quote());
      case Evidence.Calculated _, Evidence.Failed _ ->
          throw new IllegalStateException("neither a conversion nor a failure is a source");
    };
  }

  /// What it is called in one line: the passage's header, or the tool.
  public String title() {
    return header == null ? tool + " answer" : header;
  }

  /// The publisher's address, the request, or the file.
  public String place() {
    if (request != null) return request;
    if (url != null) return url;
    return path == null ? "" : path;
  }
}
