package perek.assistant.adql.scope;

import java.util.Locale;
import java.util.Optional;
import perek.assistant.adql.plan.Expr;
import perek.assistant.adql.word.Measure;
import perek.assistant.adql.word.Units;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.TableInfo;

/// A column of a table in play.
///
/// @param alias of the table in the query, empty where it is the only one
public record Col(TableInfo table, String alias, ColumnInfo info) {

  public Expr expr() {
    return new Expr.Column(alias, info.written());
  }

  public Optional<Measure> unit() {
    return Units.read(info.unit());
  }

  public boolean ucd(String start) {
    return info.ucd().toLowerCase(Locale.ROOT).startsWith(start);
  }

  /// Whether the name or description has a word, in small letters.
  public boolean says(String regex) {
    String words = (info.name() + " " + info.description()).toLowerCase(Locale.ROOT);
    return java.util.regex.Pattern.compile(regex).matcher(words).find();
  }

  /// Whether rows may be without a value.
  public boolean nullable() {
    return !info.flags().contains(ColumnInfo.Flag.PRIMARY);
  }
}
