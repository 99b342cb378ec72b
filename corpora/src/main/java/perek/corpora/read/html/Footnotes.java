package perek.corpora.read.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The footnotes of a page, each told once, where it is first called.
final class Footnotes {

  private final Map<String, Element> notes = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  static Footnotes of(Document page) {
    Footnotes footnotes = new Footnotes();
    for (Element mark : page.select("a[href^=#]")) {
      if (!Markup.isNoteMark(mark)) continue;
      String id = mark.attr("href").substring(1);
      Element note = page.getElementById(id);
      if (note == null || note.parents().contains(mark)) continue;
      footnotes.notes.put(id, note);
      footnotes.labels.putIfAbsent(id, mark.text().replaceAll("[\\[\\]]", ""));
    }
    return footnotes;
  }

  /// Fragment identifiers of the notes that an element calls.
  static List<String> marks(Element element) {
    return element.select("a[href^=#]").stream()
        .filter(Markup::isNoteMark)
        .map(mark -> mark.attr("href").substring(1))
        .toList();
  }

  /// Text of a note behind its mark, or nothing where it is unknown or was told before.
  Optional<String> tell(String id) {
    Element note = notes.get(id);
    if (note == null || !told.add(id)) return Optional.empty();
    String text = Inline.of(note);
    return text.isEmpty() ? Optional.empty() : Optional.of("[" + labels.get(id) + "] " + text);
  }

  boolean isTold(Element element) {
    return !element.id().isEmpty() && told.contains(element.id());
  }
}
