package perek.assistant.adql.scope;

import java.util.List;
import java.util.Optional;
import perek.tools.adql.schema.ColumnInfo;
import perek.tools.adql.schema.TableInfo;

/// What columns of texts hold.
public interface Values {

  /// Nothing is known beyond what descriptions say.
  Values NONE =
      new Values() {
        @Override
        public List<String> some(TableInfo table, ColumnInfo column) {
          return List.of();
        }

        @Override
        public Optional<String> spelled(TableInfo table, ColumnInfo column, String said) {
          return Optional.empty();
        }
      };

  /// Some different values of a column, all of them where they are few.
  List<String> some(TableInfo table, ColumnInfo column);

  /// A value as the column spells it, from one that may differ in case or blanks.
  Optional<String> spelled(TableInfo table, ColumnInfo column, String said);
}
