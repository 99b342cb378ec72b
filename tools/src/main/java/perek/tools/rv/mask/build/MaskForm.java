package perek.tools.rv.mask.build;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How masks are written.
public enum MaskForm {
  /// From, to, weight; air. Those of CERES are written alike.
  HARPS(false, true),
  /// Centre, weight; air.
  ESPRESSO(false, false),
  /// Centre, weight; vacuum.
  CARMENES(true, false),
  /// From, to, weight; vacuum.
  HPF(true, true);

  private final boolean vacuum;
  private final boolean boxes;

  MaskForm(boolean vacuum, boolean boxes) {
    this.vacuum = vacuum;
    this.boxes = boxes;
  }

  /// The one of this name, in any case.
  ///
  /// @throws IllegalArgumentException where there is none
  public static MaskForm of(String name) {
    return Arrays.stream(values())
        .filter(form -> form.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("the format '%s' is none of %s".formatted(name, names())));
  }

  private static String names() {
    return Arrays.stream(values()).map(MaskForm::word).collect(Collectors.joining(", "));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean vacuum() {
    return vacuum;
  }

  /// `air` or `vacuum`.
  public String medium() {
    return vacuum ? "vacuum" : "air";
  }

  boolean boxes() {
    return boxes;
  }
}
