package perek.tools.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import perek.tools.dal.Checks;

/// Shapes on the sky as SIA 2 and DALI write them, in ICRS degrees.
final class Shape {

  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final String MUST =
      "CIRCLE ra dec radius, POLYGON with three corners or more, or RANGE ra1 ra2 dec1 dec2, in ICRS"
          + " degrees";

  private Shape() {}

  /// @param columns right ascension, declination and region
  static String adql(List<String> columns, String value) {
    List<String> words = BLANK.splitAsStream(value.strip()).toList();
    String kind = words.getFirst().toUpperCase(Locale.ROOT);
    List<Double> n = new ArrayList<>();
    for (String word : words.subList(1, words.size()))
      n.add(Checks.number(word).orElseThrow(() -> new IllegalArgumentException(MUST)));
    return switch (kind) {
      case "CIRCLE" -> circle(columns, n);
      case "POLYGON" -> polygon(columns, n);
      case "RANGE" -> range(columns, n);
      default -> throw new IllegalArgumentException(MUST);
    };
  }

  private static String circle(List<String> columns, List<Double> n) {
    must(n.size() == 3 && place(n, 0) && n.get(2) >= 0 && n.get(2) <= 180);
    return meets(columns, "CIRCLE('ICRS', " + numbers(n) + ")");
  }

  private static String polygon(List<String> columns, List<Double> n) {
    boolean places = n.size() >= 6 && n.size() % 2 == 0;
    for (int i = 0; places && i < n.size(); i += 2) places = place(n, i);
    must(places);
    return meets(columns, "POLYGON('ICRS', " + numbers(n) + ")");
  }

  /// Centres only: no shape of ADQL is such a range.
  private static String range(List<String> columns, List<Double> n) {
    must(n.size() == 4 && n.get(0) <= n.get(1) && n.get(2) <= n.get(3));
    String ra = Literal.of(n.get(0)) + " AND " + Literal.of(n.get(1));
    String dec = Literal.of(n.get(2)) + " AND " + Literal.of(n.get(3));
    return "%s BETWEEN %s AND %s BETWEEN %s".formatted(columns.get(0), ra, columns.get(1), dec);
  }

  /// Where a row has no region, its centre decides.
  private static String meets(List<String> columns, String shape) {
    return "(1 = INTERSECTS(%s, %s) OR 1 = CONTAINS(POINT('ICRS', %s, %s), %s))"
        .formatted(columns.get(2), shape, columns.get(0), columns.get(1), shape);
  }

  private static boolean place(List<Double> n, int at) {
    return n.get(at) >= 0 && n.get(at) <= 360 && Math.abs(n.get(at + 1)) <= 90;
  }

  private static void must(boolean holds) {
    if (!holds) throw new IllegalArgumentException(MUST);
  }

  private static String numbers(List<Double> n) {
    return String.join(", ", n.stream().map(Literal::of).toList());
  }
}
