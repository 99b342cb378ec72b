package perek.tools.adql.scope;

import java.util.List;
import java.util.Optional;
import perek.tools.adql.schema.TableInfo;
import perek.tools.adql.tree.Ident;

/// A table as a query sees it.
///
/// @param names an alias, or the parts of the table's name
/// @param fields its columns
/// @param open true where it may have columns that are not known
/// @param table the service's, where it is one
public record Relation(
    List<Ident> names, List<Field> fields, boolean open, Optional<TableInfo> table) {

  public Relation {
    names = List.copyOf(names);
    fields = List.copyOf(fields);
  }

  /// True where these words before a column mean it: the whole name or its end.
  public boolean called(List<Ident> words) {
    if (words.size() > names.size() || words.isEmpty()) return false;
    int skip = names.size() - words.size();
    for (int i = 0; i < words.size(); i++)
      if (!names.get(skip + i).same(words.get(i))) return false;
    return true;
  }

  /// A column by name; one that differs by case alone counts where no other fits.
  public Optional<Field> field(Ident name) {
    Field similar = null;
    for (Field field : fields) {
      if (field.name().equals(name.text())) return Optional.of(field);
      if (similar == null && field.name().equalsIgnoreCase(name.text())) similar = field;
    }
    return Optional.ofNullable(similar);
  }

  /// What stands before its columns.
  public String written() {
    return names.isEmpty() ? "" : names.getLast().written();
  }
}
