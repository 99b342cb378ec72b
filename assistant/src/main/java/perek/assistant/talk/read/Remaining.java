package perek.assistant.talk.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A sentence of which readers take what they understand. What is taken is no longer found. For one
/// thread.
public final class Remaining {

  /// What was taken, as a template of the sentence shows it. Letters that were taken become one of
  /// the private use area, which no pattern of words asks for.
  public enum Mark {
    OBJECT('\uE000'),
    PLACE('\uE001'),
    EXTENT('\uE002'),
    BAND('\uE003'),
    TIME('\uE004'),
    COUNT('\uE005'),
    QUALITY('\uE006'),
    COLLECTION('\uE007'),
    ID('\uE008'),
    SERVICE('\uE009');

    private final char letter;

    Mark(char letter) {
      this.letter = letter;
    }

    private static Optional<Mark> of(char letter) {
      return Stream.of(values()).filter(m -> m.letter == letter).findFirst();
    }
  }

  private final String said;
  private final StringBuilder left;
  private final List<String> questions = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();

  public Remaining(String text) {
    this.said = text.replace('\u2212', '-').replace('\u00A0', ' ');
    this.left = new StringBuilder(said);
  }

  /// The words that nobody took yet, with those taken as letters of the private use area.
  public String left() {
    return left.toString();
  }

  public Optional<MatchResult> find(Pattern pattern) {
    Matcher m = pattern.matcher(left);
    return m.find() ? Optional.of(m.toMatchResult()) : Optional.empty();
  }

  public List<MatchResult> all(Pattern pattern) {
    return pattern.matcher(left.toString()).results().toList();
  }

  public boolean has(Pattern pattern) {
    return pattern.matcher(left).find();
  }

  public void take(MatchResult m, Mark mark) {
    take(m.start(), m.end(), mark);
  }

  public void take(int start, int end, Mark mark) {
    for (int i = start; i < end; i++) left.setCharAt(i, mark.letter);
  }

  /// Up to so many characters before a place, small letters.
  public String before(int at, int most) {
    return left.substring(Math.max(0, at - most), at).toLowerCase(Locale.ROOT);
  }

  /// Up to so many characters from a place on, small letters.
  public String after(int at, int most) {
    return left.substring(at, Math.min(left.length(), at + most)).toLowerCase(Locale.ROOT);
  }

  /// Something is missing: a question to the user.
  public void ask(String question) {
    questions.add(question);
  }

  /// Something that no service can do: why.
  public void refuse(String why) {
    refusals.add(why);
  }

  public List<String> questions() {
    return List.copyOf(questions);
  }

  public List<String> refusals() {
    return List.copyOf(refusals);
  }

  /// The sentence with a name for each thing taken: `show me <object> spectra from <time>`.
  public String template() {
    StringBuilder template = new StringBuilder();
    char last = 0;
    for (int i = 0; i < left.length(); i++) {
      char c = left.charAt(i);
      Optional<Mark> mark = Mark.of(c);
      if (mark.isEmpty()) template.append(c);
      else if (c != last)
        template.append(" <").append(mark.get().name().toLowerCase(Locale.ROOT)).append("> ");
      last = c;
    }
    return template.toString().replaceAll("\\s+", " ").strip();
  }
}
