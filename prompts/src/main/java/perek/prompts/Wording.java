package perek.prompts;

/// Several ways to put the same prompt, so that it can be measured how much hangs on the words.
public enum Wording {
  /// What is used.
  USUAL("usual", "## Prompt\n"),
  /// As little as will do.
  SHORT("short", "## Prompt, short\n"),
  /// What to do, one thing after the other.
  STEPS("stepwise", "## Prompt, stepwise\n");

  private final String label;
  private final String heading;

  Wording(String label, String heading) {
    this.label = label;
    this.heading = heading;
  }

  /// As reports call it.
  public String label() {
    return label;
  }

  String heading() {
    return heading;
  }
}
