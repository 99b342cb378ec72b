package perek.shell.render;

import perek.corpora.Document;
import perek.corpora.Passage;

/// How a passage is named in one line.
final class Source {

  private Source() {}

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
