package perek.shell.render;

/// Marks pieces of text for a terminal, or leaves them as they are.
public enum Style {
  PLAIN,
  ANSI;

  private static final String ESCAPE = "\u001b[";

  public String bold(String text) {
    return mark("1", text);
  }

  public String dim(String text) {
    return mark("2", text);
  }

  /// A citation's number.
  public String mark(String text) {
    return mark("36", text);
  }

  public String warning(String text) {
    return mark("33", text);
  }

  private String mark(String code, String text) {
    return this == PLAIN || text.isEmpty() ? text : ESCAPE + code + "m" + text + ESCAPE + "0m";
  }
}
