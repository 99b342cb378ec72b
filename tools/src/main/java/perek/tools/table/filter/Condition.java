package perek.tools.table.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import perek.tools.dal.Checks;
import perek.tools.data.Cell;

/// A condition on a row. A comparison with a null cell never holds.
public sealed interface Condition {

  /// @param place of a column in the row; throws where there is none of that name
  boolean holds(@Nullable Object[] row, ToIntFunction<String> place);

  record All() implements Condition {
    @Override
    public boolean holds(@Nullable Object[] row, ToIntFunction<String> place) {
      return true;
    }
  }

  record And(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(@Nullable Object[] row, ToIntFunction<String> place) {
      return left.holds(row, place) && right.holds(row, place);
    }
  }

  record Or(Condition left, Condition right) implements Condition {
    @Override
    public boolean holds(@Nullable Object[] row, ToIntFunction<String> place) {
      return left.holds(row, place) || right.holds(row, place);
    }
  }

  record Not(Condition inner) implements Condition {
    @Override
    public boolean holds(@Nullable Object[] row, ToIntFunction<String> place) {
      return !inner.holds(row, place);
    }
  }

  record IsNull(String column) implements Condition {
    @Override
    public boolean holds(@Nullable Object[] row, ToIntFunction<String> place) {
      return Cell.text(row[place.applyAsInt(column)]).isBlank();
    }
  }

  /// A number is compared with a number, all else as text without regard to case.
  record Compare(String column, Operator operator, String value) implements Condition {
    @Override
    public boolean holds(@Nullable Object[] row, ToIntFunction<String> place) {
      Object cell = row[place.applyAsInt(column)];
      String text = Cell.text(cell);
      if (cell == null || text.isBlank()) return false;
      if (operator == Operator.LIKE) return like(value).matcher(text).matches();
      Optional<Double> number = Checks.number(value);
      boolean numeric = cell instanceof Number && number.isPresent();
      if (cell instanceof Number n && numeric)
        return operator.fits(Double.compare(n.doubleValue(), number.get()));
      return operator.fits(text.compareToIgnoreCase(value));
    }

    private static Pattern like(String pattern) {
      StringBuilder regex = new StringBuilder();
      for (char c : pattern.toCharArray())
        regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
      return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
  }

  enum Operator {
    EQ("="),
    NE("!="),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">="),
    LIKE("like");

    private final String written;

    Operator(String written) {
      this.written = written;
    }

    static Optional<Operator> of(String token) {
      String wanted = token.equals("<>") ? "!=" : token.toLowerCase(Locale.ROOT);
      return Arrays.stream(values()).filter(o -> o.written.equals(wanted)).findFirst();
    }

    /// @param order negative, 0 or positive as the cell is less than, equal to or more than the
    ///   value
    boolean fits(int order) {
      return switch (this) {
        case EQ, LIKE -> order == 0;
        case NE -> order != 0;
        case LT -> order < 0;
        case LE -> order <= 0;
        case GT -> order > 0;
        case GE -> order >= 0;
      };
    }
  }
}
