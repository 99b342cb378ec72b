package perek.assistant.talk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What needs no work: thanks, greetings, and what no service may be asked to do.
final class Courtesy {

  private record Word(Pattern said, Heard heard) {}

  private static final String NEXT =
      "Ask for spectra, images, catalogue sources or services, or about a standard.";

  private static final List<Word> WORDS =
      List.of(
          word(
              "(?:ok(?:ay)?|great|perfect|nice|good|wonderful|excellent|super|fine|cool|many|no|alright|all right|wow|[,.! ])*(?:thanks?(?: you)?|thx|cheers|much appreciated|that(?:'s| is| was) (?:all|enough|it|helpful|great|perfect)|well done|good job|you(?:'ve| have)? (?:are|were|been) (?:(?:a|of|very|so|really) )*(?:great |big |good )?help(?:ful)?)(?:\\b.{0,40})?",
              new Heard.Greets("You are welcome.")),
          word(
              "(?:hi|hello|hey|good (?:morning|evening|afternoon|day)|ahoj)(?: there| perek| all)?",
              new Heard.Greets("Hello. " + NEXT)),
          word(
              "(?:ok(?:ay)?|yes|no|great|perfect|nice|fine|good|cool|wow|got it|i see|understood|never ?mind|forget it)",
              new Heard.Greets("Good. " + NEXT)),
          word(
              "(?:ok(?:ay)?[, ]+)?(?:bye|goodbye|good night|see you)(?: .{0,20})?",
              new Heard.Greets("Goodbye.")),
          word(
              "(?:(?:please|can you|could you|would you|i want (?:you )?to|now|and|perek)[, ]+)*(?:delete|erase|wipe|destroy|overwrite|insert into|update|modify|alter|drop table|truncate|upload|hack|crack|bypass|steal)\\b(?!=).*\\b(?:archive|service|database|tables?|catalogu?e?|spectra|spectrum|records?|registry|data|server|passwords?|login|files?|paper|embargo|proprietary)\\b.*",
              new Heard.Refuses(
                  "services of the Virtual Observatory are read, never changed, and nothing that is closed is opened",
                  NEXT)),
          word(
              ".*\\b(?:point|slew|move|steer|park|open|close|operate|control)\\b.*\\b(?:telescope|dome|mirror|spectrograph)\\b.*|.*\\b(?:take|obtain|schedule|book|make) (?:a |an |some |new )+(?:new )?(?:observations?|exposures?|spectrum|spectra|images?|observing time)\\b.*\\b(?:tonight|now|tomorrow|next|today|with)\\b.*",
              new Heard.Refuses(
                  "Perek finds what was observed and cannot observe or move a telescope", NEXT)));

  private Courtesy() {}

  static Optional<Heard> of(String text) {
    String bare = text.strip().replaceAll("[.!?, ]+$", "");
    return WORDS.stream().filter(w -> w.said.matcher(bare).matches()).map(Word::heard).findFirst();
  }

  private static Word word(String regex, Heard heard) {
    return new Word(Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), heard);
  }
}
