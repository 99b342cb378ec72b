package perek.tools.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import perek.tools.dal.Accref;
import perek.tools.dal.Rows;
import perek.tools.data.Product;
import perek.tools.data.Table;
import perek.tools.votable.Descriptor;

/// The links of one or several datasets.
///
/// @param answer all of it as it came
/// @param links in its order
/// @param services that links name and that the answer describes
public record LinkList(Rows answer, List<Link> links, List<Descriptor> services)
    implements Product {

  public LinkList {
    links = List.copyOf(links);
    services = List.copyOf(services);
  }

  @Override
  public Optional<Table> table() {
    return answer.table();
  }

  static LinkList of(Rows rows) {
    List<Link> links = rows.table().map(t -> links(t, rows)).orElse(List.of());
    List<String> named = links.stream().map(Link::serviceDef).toList();
    List<Descriptor> services =
        rows.document().descriptors().stream().filter(d -> named.contains(d.id())).toList();
    return new LinkList(rows, links, services);
  }

  private static List<Link> links(Table table, Rows rows) {
    return IntStream.range(0, table.head().size())
        .mapToObj(i ->
            new Link(
                text(table, i, "ID"),
                Accref.of(text(table, i, "access_url"), rows.base()),
                text(table, i, "service_def"),
                text(table, i, "error_message"),
                text(table, i, "semantics"),
                text(table, i, "description"),
                text(table, i, "content_type")))
        .toList();
  }

  private static String text(Table table, int row, String column) {
    return table.index(column).flatMap(c -> table.text(row, c)).orElse("");
  }

  /// Faults, services that are named and not described, and addresses that are not opened.
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    List<String> described = services.stream().map(Descriptor::id).toList();
    for (Link link : links) {
      if (!link.error().isEmpty()) notes.add("No link for " + link.id() + ": " + link.error());
      if (!link.serviceDef().isEmpty() && !described.contains(link.serviceDef()))
        notes.add(
            "The service '" + link.serviceDef() + "' is named but not described; it is left out.");
      if (link.access() instanceof Accref.Refused(String written, String why))
        notes.add("The link '" + written + "' is refused: " + why + ".");
    }
    return notes;
  }
}
