package perek.shell.render;

import java.time.temporal.ChronoUnit;
import perek.assistant.evidence.Evidence;
import perek.corpora.Document;
import perek.corpora.Passage;

/// How a passage is named in one line.
public final class Source {

  private Source() {}

  /// `SSA 1.1 (REC), 4.1.1.3 BAND`: title and section.
  public static String title(Evidence evidence) {
    return evidence instanceof Evidence.Found found
        ? name(found.hit().passage()).replaceFirst(" › ", ", ")
        : name(evidence);
  }

  static String name(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Found found -> name(found.hit().passage());
      case Evidence.Fetched fetched -> name(fetched);
      case Evidence.Calculated _, Evidence.Failed _ -> "";
    };
  }

  /// The publisher's address, the file, or the request.
  public static String place(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Found found -> place(found.hit().passage());
      case Evidence.Fetched fetched -> fetched.outcome().report().sent().url().toString();
      case Evidence.Calculated _, Evidence.Failed _ -> "";
    };
  }

  /// `ssap Test bed spectra of named stars 2026-11-24T12:00:00Z`.
  static String name(Evidence.Fetched fetched) {
    String host = fetched.service().getHost();
    String service = fetched.name().isBlank() && host != null ? host : fetched.name();
    return (fetched.tool() + " " + service).strip()
        + ", "
        + fetched.time().truncatedTo(ChronoUnit.SECONDS);
  }

  /// `SSA 1.1 (REC) › 4.1.1.3 BAND`.
  static String name(Passage passage) {
    Document document = passage.document();
    String status = document.status() == null ? "" : " (" + document.status() + ")";
    String section = passage.section() == null ? "" : " › " + passage.section();
    return document.label() + status + section;
  }

  /// The publisher's address, or the file where there is none.
  static String place(Passage passage) {
    String url = passage.url();
    return url == null ? passage.path() : url;
  }
}
