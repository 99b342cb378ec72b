package perek.assistant.eval.gold;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import perek.assistant.Question;
import perek.corpora.Passage;

/// A question, and where its answer stands.
///
/// @param id unique in its file
/// @param answerable whether what was read holds the answer
/// @param documents ids of the documents that answer it; empty where none does
/// @param targets sections that answer it; possibly empty where only documents are known
public record Case(
    String id, String question, boolean answerable, List<String> documents, List<Target> targets) {

  public Case {
    documents = documents.stream().distinct().toList();
    targets = List.copyOf(targets);
    if (answerable && documents.isEmpty() && targets.isEmpty())
      throw new IllegalArgumentException(
          "is answerable and names neither \"docs\" nor \"section_refs\"");
  }

  /// Reads JSON lines `{"id","question","answerable","docs":[…],"section_refs":[{"doc","num",
  /// "title"}]}`; other fields are passed over, `answerable` is true where it is missing.
  ///
  /// @throws GoldException which names every bad line
  public static List<Case> read(Path file) throws IOException, GoldException {
    List<Case> cases = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Lines.objects(
        file,
        node -> {
          Case read = of(node);
          if (!ids.add(read.id())) throw new IllegalArgumentException("repeats id " + read.id());
          cases.add(read);
        });
    if (cases.isEmpty()) throw new GoldException(file + " holds no question.");
    return cases;
  }

  private static Case of(JsonNode node) {
    List<String> documents = new ArrayList<>();
    for (JsonNode document : node.path("docs")) documents.add(document.asText());
    List<Target> targets = new ArrayList<>();
    for (JsonNode ref : node.path("section_refs"))
      targets.add(
          new Target(
              ref.path("doc").asText(), ref.path("num").asText(), ref.path("title").asText()));
    for (Target target : targets)
      if (!documents.contains(target.document())) documents.add(target.document());
    return new Case(
        Lines.text(node, "id"),
        question(Lines.text(node, "question")),
        node.path("answerable").asBoolean(true),
        documents,
        targets);
  }

  /// What could not be asked would end a run of an hour half-way.
  private static String question(String text) {
    try {
      return Question.of(text).text();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("cannot be asked: " + e.getMessage(), e);
    }
  }

  /// True where a passage is of a document that answers.
  public boolean isRightDocument(Passage passage) {
    return documents.stream().anyMatch(document -> Target.isOf(document, passage));
  }

  /// Each document that answers, as what tells its passages.
  public List<Predicate<Passage>> rightDocuments() {
    List<Predicate<Passage>> all = new ArrayList<>();
    for (String document : documents) all.add(passage -> Target.isOf(document, passage));
    return all;
  }

  /// True where a passage stands in a section that answers.
  public boolean isRightSection(Passage passage) {
    return targets.stream().anyMatch(target -> target.holds(passage));
  }
}
